package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A thousand generated requests to every operation, right and wrong ones: what is right is served,
 * what is wrong is refused, and every answer and every event is what the documents promise.
 */
class GeneratedRequestsIT {

  private static final int REQUESTS = 1_000;
  private static final long SEED = 20_260_101;

  /** Operations that every generated run must have had served and refused. */
  private static final List<String> OPERATIONS =
      List.of(
          "POST /v1/chat/completions",
          "GET /v1/chat/completions",
          "GET /v1/chat/completions/{completion_id}",
          "POST /v1/chat/completions/{completion_id}",
          "DELETE /v1/chat/completions/{completion_id}",
          "GET /v1/chat/completions/{completion_id}/messages",
          "POST /v1/completions",
          "POST /v1/embeddings",
          "POST /v1/moderations",
          "POST /v1/tokenize",
          "POST /v1/detokenize",
          "GET /v1/models",
          "GET /v1/models/{id}",
          "GET /v1/models/{id}/capabilities",
          "POST /v1/load_lora_adapter",
          "POST /v1/unload_lora_adapter",
          "GET /admin/requests",
          "DELETE /admin/requests",
          "POST /admin/requests/verify",
          "POST /admin/reset");

  private static final List<String> STREAMED =
      List.of("POST /v1/chat/completions", "POST /v1/completions");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"liberty", "payara"})
  void everyAnswerIsWhatTheDocumentsPromise(String runtime) throws IOException {
    List<String> flags = new ArrayList<>(List.of("--host", "127.0.0.1", "--port", "0"));
    flags.addAll(List.of("--runtime", runtime, "--ttft", "0", "--itl", "0"));
    flags.addAll(List.of("--set", "require_api_key=true", "--api-key", GeneratedCall.KEY));
    flags.addAll(List.of("--set", "admin_api_keys=" + GeneratedCall.ADMIN_KEY));
    try (Launched launched = Launched.start(folder, Map.of(), flags)) {
      Set<String> seen = run(new ConformanceClient(launched.server()));

      OPERATIONS.forEach(operation -> assertThat(seen).contains("2xx " + operation));
      OPERATIONS.forEach(operation -> assertThat(seen).contains("4xx " + operation));
      STREAMED.forEach(operation -> assertThat(seen).contains("stream " + operation));
    }
  }

  private static Set<String> run(ConformanceClient client) {
    GeneratedCalls calls = new GeneratedCalls(SEED);
    Set<String> seen = new TreeSet<>();
    List<String> surprises = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      GeneratedCall call = calls.next();
      try {
        Answer answer = client.checked(request(client, call));
        calls.answered(call, answer);
        boolean served = answer.status() == 200;
        boolean refused = answer.status() >= 400 && answer.status() < 500;
        seen.add((served ? "2xx " : refused ? "4xx " : "odd ") + call.operation());
        if (call.streamed() && answer.isEventStream()) {
          seen.add("stream " + call.operation());
        }
        if (call.right() ? !served || call.streamed() != answer.isEventStream() : !refused) {
          surprises.add(i + ": " + call + " got " + answer.status() + " " + start(answer));
        }
      } catch (AssertionError | RuntimeException broken) {
        surprises.add(i + ": " + call + " broke: " + broken.getMessage());
      }
    }
    assertThat(surprises).isEmpty();
    return seen;
  }

  private static String start(Answer answer) {
    return answer.text().substring(0, Math.min(300, answer.text().length()));
  }

  private static HttpRequest.Builder request(ConformanceClient client, GeneratedCall call) {
    HttpRequest.Builder request =
        client.request(call.path()).method(call.method(), BodyPublishers.ofString(call.body()));
    if (!call.body().isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    return call.key().isEmpty() ? request : request.header("Authorization", "Bearer " + call.key());
  }
}
