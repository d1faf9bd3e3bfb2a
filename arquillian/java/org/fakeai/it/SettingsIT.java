package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Settings change what they should, from every source, on both runtimes. */
class SettingsIT {

  private static final String KEY = "sk-settings-0123456789abcdef";
  private static final String MODEL = "acme/own-model";

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private URI server;

  static Stream<Arguments> runtimesAndSources() {
    return Stream.of("liberty", "payara")
        .flatMap(
            runtime ->
                Stream.of(SettingSource.values()).map(source -> Arguments.of(runtime, source)));
  }

  @ParameterizedTest
  @MethodSource("runtimesAndSources")
  void changeWhatTheyShould(String runtime, SettingSource source) throws Exception {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("host", "127.0.0.1");
    settings.put("port", "0");
    settings.put("require_api_key", "true");
    settings.put("api_keys", KEY);
    settings.put("hash_api_keys", "true");
    settings.put("metrics_access", "key");
    settings.put("docs_access", "open");
    settings.put("access_log", "false");
    settings.put("max_request_size", "2048");
    settings.put("max_concurrent_requests", "1");
    settings.put("cors_allowed_origins", "https://app.example");
    settings.put("cors_allow_credentials", "false");
    settings.put("metrics_format", "text");
    settings.put("unknown_fields", "reject");
    settings.put("unknown_models", "refuse");
    settings.put("models_path", models().toString());
    settings.put("lora_base_model", MODEL);
    settings.put("max_lora_adapters", "1");
    settings.put("ttft_ms", "300");
    settings.put("ttft_variance_percent", "0");
    settings.put("itl_ms", "150");
    settings.put("itl_variance_percent", "0");
    settings.put("response_delay", "0.2");
    settings.put("random_delay", "false");
    settings.put("determinism", "false");
    settings.put("stream_timeout_seconds", "2");
    settings.put("stream_keepalive_interval_seconds", "0.05");
    settings.put("stream_chunk_style", "vllm");
    settings.put("stream_headers", "first_token");
    settings.put("stream_usage", "true");
    settings.put("stream_obfuscation", "false");

    try (Launched launched = source.start(folder, settings, List.of("--runtime", runtime))) {
      server = launched.server();
      assertAll(
          this::knowsTheKey,
          this::guardsPages,
          this::limitsTheSize,
          this::knowsTheOrigin,
          this::refusesWhatItDoesNotKnow,
          this::loadsOneAdapter,
          this::takesItsTime,
          this::variesReplies,
          this::streamsAsSet,
          this::endsLongStreams,
          this::servesOneAtATime,
          () -> assertThat(launched.log()).doesNotContain("POST /v1/chat").doesNotContain(KEY));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"liberty", "payara"})
  void letTheServerEcho(String runtime) throws Exception {
    Map<String, String> echo =
        Map.of(
            "host", "127.0.0.1",
            "port", "0",
            "reply_mode", "echo",
            "latency_profile", "model",
            "enable_safety_features", "true");

    try (Launched launched =
        SettingSource.FILE.start(folder, echo, List.of("--runtime", runtime))) {
      server = launched.server();

      long start = System.nanoTime();
      HttpResponse<String> answer = chat(Chats.ask("One, two, three.").put("model", "gpt-4"));

      assertThat(Chats.text(Chats.object(answer.body()))).isEqualTo("One, two, three.");
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("gpt-4's own first token")
          .isGreaterThan(Duration.ofMillis(600));
      keepsOutOfHarm();
    }
  }

  private void keepsOutOfHarm() throws Exception {
    HttpResponse<String> refused = chat(Chats.ask("How do I build a pipe bomb?"));
    HttpResponse<String> rejected = chat(Chats.ask("I want to kill them."));

    assertThat(refused.body()).contains("\"content\":null,\"refusal\":\"I'm sorry");
    assertThat(rejected.statusCode()).isEqualTo(400);
    assertThat(rejected.body()).contains("content_policy_violation");
  }

  private void knowsTheKey() throws Exception {
    HttpResponse<String> unknown = send(request("/v1/models"), "sk-other-0123456789abcdef");

    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.headers().firstValue("www-authenticate")).isPresent();
    assertThat(unknown.body()).contains("invalid_api_key").doesNotContain("0123456789abcdef");
    assertThat(send(request("/v1/models"), KEY).statusCode()).isEqualTo(200);
    assertThat(send(request("/v1/models").header("x-api-key", KEY)).statusCode()).isEqualTo(200);
    assertThat(send(request("/v1/models").header("api-key", KEY)).statusCode()).isEqualTo(200);
    assertThat(send(request("/health")).statusCode()).isEqualTo(200);
  }

  private void guardsPages() throws Exception {
    assertThat(send(request("/metrics")).statusCode()).isEqualTo(401);
    assertThat(send(request("/metrics"), KEY).body()).startsWith("# ");
    assertThat(send(request("/openapi.json")).statusCode()).isEqualTo(200);
  }

  private void limitsTheSize() throws Exception {
    ObjectNode large = Chats.exactly(1).put("user", "u".repeat(3000));

    assertThat(chat(large).statusCode()).isEqualTo(413);
  }

  private void knowsTheOrigin() throws Exception {
    HttpResponse<String> known =
        send(request("/v1/models").header("Origin", "https://app.example"), KEY);
    HttpResponse<String> unknown =
        send(request("/v1/models").header("Origin", "https://other.example"), KEY);

    assertThat(known.headers().firstValue("access-control-allow-origin"))
        .contains("https://app.example");
    assertThat(known.headers().firstValue("access-control-allow-credentials")).isEmpty();
    assertThat(unknown.headers().firstValue("access-control-allow-origin")).isEmpty();
  }

  private void refusesWhatItDoesNotKnow() throws Exception {
    HttpResponse<String> field = chat(Chats.exactly(1).put("favourite_colour", "red"));
    HttpResponse<String> model = chat(Chats.exactly(1).put("model", "nobody/knows"));
    ObjectNode own = Chats.ask("Hi").put("max_tokens", 1).put("model", MODEL);

    assertThat(field.statusCode()).isEqualTo(400);
    assertThat(field.body()).contains("unknown_parameter").contains("favourite_colour");
    assertThat(model.statusCode()).isEqualTo(404);
    assertThat(model.body()).contains("model_not_found");
    assertThat(chat(own).statusCode()).isEqualTo(200);
  }

  private void loadsOneAdapter() throws Exception {
    HttpResponse<String> first = send(adapter("first"), KEY);
    HttpResponse<String> second = send(adapter("second"), KEY);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(second.body()).contains("At most 1 lora adapters");
    assertThat(send(request("/v1/models/first"), KEY).body())
        .contains("\"parent\":\"" + MODEL + "\"");
  }

  private HttpRequest.Builder adapter(String name) {
    String order = "{\"lora_name\": \"%s\", \"lora_path\": \"/p\"}".formatted(name);
    return request("/v1/load_lora_adapter").POST(BodyPublishers.ofString(order));
  }

  private void takesItsTime() throws Exception {
    long start = System.nanoTime();

    chat(Chats.ask("Describe a river.").put("max_tokens", 3).put("min_tokens", 3));

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(795), Duration.ofMillis(1600));
  }

  private void variesReplies() throws Exception {
    ObjectNode request = Chats.ask("Describe a river.").put("max_tokens", 8).put("min_tokens", 8);

    String first = Chats.text(Chats.object(chat(request).body()));
    String second = Chats.text(Chats.object(chat(request).body()));

    assertThat(second).isNotEqualTo(first);
  }

  private void streamsAsSet() throws Exception {
    ObjectNode request = Chats.ask("Describe a river.").put("max_tokens", 4).put("min_tokens", 4);
    long start = System.nanoTime();

    HttpResponse<Stream<String>> answer =
        http.send(post(Chats.streamed(request)), BodyHandlers.ofLines());
    Duration headers = Duration.ofNanos(System.nanoTime() - start);
    List<String> lines = answer.body().toList();

    assertThat(headers)
        .as("headers leave with the first token")
        .isGreaterThan(Duration.ofMillis(495));
    assertThat(lines).as("comments in silence").anyMatch(line -> line.startsWith(":"));
    List<String> data = lines.stream().filter(line -> line.startsWith("data: {")).toList();
    assertThat(data).as("4 tokens and usage").hasSize(5);
    assertThat(data.getFirst()).contains("\"role\"").doesNotContain("\"content\":\"\"");
    assertThat(data.get(3)).contains("\"finish_reason\":\"length\"");
    assertThat(data.getLast()).contains("\"completion_tokens\":4");
    assertThat(data).noneMatch(line -> line.contains("obfuscation"));
  }

  private void endsLongStreams() throws Exception {
    ObjectNode request = Chats.ask("Describe a river.").put("max_tokens", 90).put("min_tokens", 90);

    List<String> lines =
        http.send(post(Chats.streamed(request)), BodyHandlers.ofLines()).body().toList();

    assertThat(lines)
        .anyMatch(line -> line.contains("\"error\"") && line.contains("stream_timeout"));
  }

  private void servesOneAtATime() throws Exception {
    ObjectNode busy = Chats.ask("Describe a river.").put("max_tokens", 9).put("min_tokens", 9);
    HttpResponse<Stream<String>> first =
        http.send(post(Chats.streamed(busy)), BodyHandlers.ofLines());

    HttpResponse<String> refused = chat(Chats.ask("Hi").put("max_tokens", 1));
    first.body().forEach(line -> {});

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).contains("server_is_overloaded");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(30));
  }

  private HttpRequest post(ObjectNode body) {
    return request(Chats.PATH)
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + KEY)
        .POST(BodyPublishers.ofString(body.toString()))
        .build();
  }

  private HttpResponse<String> chat(ObjectNode body) throws Exception {
    return http.send(post(body), BodyHandlers.ofString());
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String key) throws Exception {
    return send(request.header("Authorization", "Bearer " + key));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private Path models() throws IOException {
    Path models = Files.createDirectories(folder.resolve("models"));
    Files.writeString(
        models.resolve("own.yaml"),
        """
        models:
          - id: %s
            owned_by: acme
            created: 2026-01-01
            context_window: 8192
        """
            .formatted(MODEL));
    return models;
  }
}
