package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings change what they should, wherever they come from, on both runtimes. */
class SettingsIT {

  private static final String KEY = "sk-settings-0123456789abcdef";
  private static final String CHAT =
      """
      {"model":"house/model-1","messages":[{"role":"user","content":"one two three four"}]%s}
      """;

  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource({
    "liberty, file", "liberty, environment", "liberty, flags",
    "payara, file", "payara, environment", "payara, flags"
  })
  void takeEffect(String runtime, String source, @TempDir Path folder) throws Exception {
    int management = freePort();
    var settings = settings(folder, management);
    try (Launched server = start(runtime, source, settings, folder)) {
      URI at = server.address();
      checkKeys(at);
      checkRequests(at);
      checkReplies(at);
      checkPages(at, management);
      assertThat(server.log()).doesNotContain(KEY);
      assertThat(server.stop()).isZero();
    }
  }

  private static Map<String, String> settings(Path folder, int management) throws IOException {
    Path models = Files.createDirectory(folder.resolve("models"));
    Files.writeString(
        models.resolve("house.yaml"),
        """
        family:
          owned_by: house
          encoding: o200k_base
          context_window: 4096
        models:
          - id: house/model-1
            created: 2026-01-01
        """);
    Path keys = folder.resolve("keys.txt");
    Files.writeString(keys, "# the test's own\n" + KEY + "\n");
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("management_port", Integer.toString(management));
    settings.put("require_api_key", "true");
    settings.put("hash_api_keys", "true");
    settings.put("api_keys", keys.toString());
    settings.put("metrics_access", "key");
    settings.put("docs_access", "open");
    settings.put("max_request_size", "2048");
    settings.put("cors_allowed_origins", "https://a.example,https://b.example");
    settings.put("cors_allow_credentials", "false");
    settings.put("metrics_format", "text");
    settings.put("unknown_fields", "reject");
    settings.put("unknown_models", "refuse");
    settings.put("models_path", models.toString());
    settings.put("ttft_ms", "120");
    settings.put("ttft_variance_percent", "0");
    settings.put("itl_ms", "40");
    settings.put("itl_variance_percent", "0");
    settings.put("response_delay", "0.1");
    settings.put("random_delay", "false");
    settings.put("reply_mode", "echo");
    settings.put("stream_chunk_style", "vllm");
    settings.put("stream_usage", "on");
    settings.put("stream_obfuscation", "off");
    settings.put("stream_headers", "first_token");
    settings.put("access_log", "false");
    return settings;
  }

  private static Launched start(
      String runtime, String source, Map<String, String> settings, Path folder) throws IOException {
    List<String> base = List.of("--runtime", runtime);
    return switch (source) {
      case "file" -> {
        Path file = folder.resolve("settings.yaml");
        Files.writeString(file, lines(settings, "%s: \"%s\"\n"));
        yield new Launched(folder, Map.of(), with(base, "--config-file", file.toString()));
      }
      case "environment" ->
          new Launched(
              folder,
              settings.entrySet().stream()
                  .collect(
                      Collectors.toMap(
                          entry -> "FAKEAI_" + entry.getKey().toUpperCase(Locale.ROOT),
                          Map.Entry::getValue)),
              base);
      default -> new Launched(folder, Map.of(), with(base, flags(settings)));
    };
  }

  private static String lines(Map<String, String> settings, String line) {
    return settings.entrySet().stream()
        .map(entry -> line.formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining());
  }

  private static String[] flags(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(entry -> "--set=" + entry.getKey() + "=" + entry.getValue())
        .toArray(String[]::new);
  }

  private static List<String> with(List<String> base, String... more) {
    var all = new java.util.ArrayList<>(base);
    all.addAll(List.of(more));
    return all;
  }

  private void checkKeys(URI at) throws Exception {
    assertThat(get(at, "/v1/models", false).statusCode()).isEqualTo(401);
    assertThat(get(at, "/v1/models", true).body()).contains("house/model-1");
    assertThat(get(at, "/health", false).statusCode()).isEqualTo(200);
    assertThat(get(at, "/metrics", false).statusCode()).isEqualTo(401);
    assertThat(get(at, "/docs", false).statusCode()).isIn(200, 302, 303, 307);
    assertThat(get(at, "/openapi.json", false).statusCode()).isEqualTo(200);
  }

  private void checkRequests(URI at) throws Exception {
    assertThat(chat(at, ",\"top_k\":5").body()).contains("\"code\":\"unknown_parameter\"");
    assertThat(chat(at, ",\"user\":\"" + "x".repeat(4000) + "\"").statusCode()).isEqualTo(413);
    var unknown = send(at, CHAT.formatted("").replace("house/model-1", "nobody"));
    assertThat(unknown.statusCode()).isEqualTo(404);
    var allowed = get(at, "/health", false, "Origin", "https://b.example");
    assertThat(allowed.headers().firstValue("access-control-allow-origin"))
        .contains("https://b.example");
    assertThat(allowed.headers().firstValue("access-control-allow-credentials")).isEmpty();
    assertThat(
            get(at, "/health", false, "Origin", "https://c.example")
                .headers()
                .firstValue("access-control-allow-origin"))
        .isEmpty();
  }

  private void checkReplies(URI at) throws Exception {
    long start = System.nanoTime();
    var whole = chat(at, "");
    Duration taken = Duration.ofNanos(System.nanoTime() - start);

    assertThat(whole.body()).contains("\"content\":\"one two three four\"");
    // 100 ms of response_delay, 120 ms of TTFT, and three gaps of 40 ms.
    assertThat(taken).isGreaterThanOrEqualTo(Duration.ofMillis(340));
    var streamed = chat(at, ",\"stream\":true").body().lines().filter(l -> !l.isBlank()).toList();
    assertThat(streamed).hasSize(6);
    assertThat(streamed.get(0)).contains("\"role\":\"assistant\",\"content\":\"one\"");
    assertThat(streamed.get(3)).contains("\"finish_reason\":\"stop\"");
    assertThat(streamed.get(4)).contains("\"choices\":[],\"usage\":{");
    assertThat(streamed).noneMatch(line -> line.contains("obfuscation"));
  }

  private void checkPages(URI at, int management) throws Exception {
    assertThat(get(at, "/metrics", true).body()).startsWith("# HELP");
    URI own = URI.create("http://127.0.0.1:" + management);
    assertThat(get(own, "/health", false).body()).contains("\"status\":\"UP\"");
  }

  private HttpResponse<String> chat(URI at, String more) throws Exception {
    return send(at, CHAT.formatted(more));
  }

  private HttpResponse<String> send(URI at, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(at.resolve("/v1/chat/completions"))
            .header("Authorization", "Bearer " + KEY)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(URI at, String path, boolean keyed, String... headers)
      throws Exception {
    var request = HttpRequest.newBuilder(at.resolve(path));
    if (keyed) {
      request.header("x-api-key", KEY);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
