package org.fakeai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import org.fakeai.bench.client.Pace;
import org.fakeai.bench.client.Workload;
import org.fakeai.bench.client.Workload.Expectation;
import org.fakeai.bench.yardstick.Recording;
import org.fakeai.bench.yardstick.TokenSpan;
import org.fakeai.bench.yardstick.Yardstick;

/** The requests of the benchmark and the workloads made of them. */
final class ChatRequests {
  static final String PATH = "/v1/chat/completions";
  static final int TOKENS = 100;

  private ChatRequests() {}

  static String whole(int tokens) {
    return request(tokens, "");
  }

  static String streamed(int tokens) {
    return request(
        tokens,
        """
        ,"stream":true,"stream_options":{"include_obfuscation":false}""");
  }

  /** Gets one call with arguments. */
  static String tool() {
    return """
        {"model":"gpt-4o","messages":[{"role":"user","content":"How is the weather in Paris tomorrow?"}],\
        "tool_choice":"required","seed":7,"tools":[{"type":"function","function":{"name":"get_weather",\
        "description":"Get the weather of a city","parameters":{"type":"object","properties":{\
        "city":{"type":"string"},"unit":{"type":"string","enum":["celsius","fahrenheit"]},\
        "days":{"type":"integer","minimum":1,"maximum":7}},"required":["city","unit","days"],\
        "additionalProperties":false}}}]}""";
  }

  /** Gets an object of six members. */
  static String schema() {
    return """
        {"model":"gpt-4o","messages":[{"role":"user","content":"I am Ada Lovelace, 36 years old, from London."}],\
        "seed":7,"response_format":{"type":"json_schema","json_schema":{"name":"person","strict":true,\
        "schema":{"type":"object","properties":{"name":{"type":"string"},"age":{"type":"integer"},\
        "city":{"type":"string"},"email":{"type":"string","format":"email"},\
        "tags":{"type":"array","items":{"type":"string"}},"level":{"enum":["low","high"]}},\
        "required":["name","age","city","email","tags","level"],"additionalProperties":false}}}}""";
  }

  /** Gets log-probabilities with that many alternatives. */
  static String odds(int alternatives) {
    return request(TOKENS, ",\"logprobs\":true,\"top_logprobs\":" + alternatives);
  }

  static Workload whole(Recording recording) {
    int bytes = recording.wholeBody().getBytes(UTF_8).length;
    return new Workload(PATH, whole(TOKENS), new Expectation.WholeBody(bytes));
  }

  static Workload streamed(Recording recording) {
    return new Workload(
        PATH, streamed(TOKENS), new Expectation.EventStream(recording.events().size()));
  }

  static Workload streamedInBatches(Recording recording) {
    Workload streamed = streamed(recording);
    return new Workload(PATH + Yardstick.BATCHED_QUERY, streamed.body(), streamed.expected());
  }

  /** Streams as long as the recorded one; the server under test takes no notice of the query. */
  static Workload paced(Recording recording, Duration itl) {
    TokenSpan tokens = recording.tokens();
    Pace pace = new Pace(tokens.first(), tokens.last(), itl.toNanos());
    return new Workload(
        PATH + Yardstick.pacedQuery(itl.toNanos()),
        streamed(tokens.count()),
        new Expectation.PacedStream(recording.events().size(), pace));
  }

  private static String request(int tokens, String more) {
    return """
        {"model":"gpt-4o","messages":[{"role":"user","content":"Tell me about the sea."}],\
        "max_tokens":%d,"ignore_eos":true,"seed":7%s}"""
        .formatted(tokens, more);
  }
}
