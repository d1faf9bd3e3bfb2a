package org.fakeai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.fakeai.bench.client.Workload;
import org.fakeai.bench.client.Workload.Expectation;
import org.fakeai.bench.yardstick.Recording;
import org.fakeai.bench.yardstick.Yardstick;

/** The two fixed requests of the benchmark and the workloads made of them. */
final class ChatRequests {
  static final String PATH = "/v1/chat/completions";
  static final int TOKENS = 100;
  static final String WHOLE = request("");
  static final String STREAMED =
      request(
          """
          ,"stream":true,"stream_options":{"include_obfuscation":false}""");

  private ChatRequests() {}

  static Workload whole(Recording recording) {
    int bytes = recording.wholeBody().getBytes(UTF_8).length;
    return new Workload(PATH, WHOLE, new Expectation.WholeBody(bytes));
  }

  static Workload streamed(Recording recording) {
    return new Workload(PATH, STREAMED, new Expectation.EventStream(recording.events().size()));
  }

  static Workload streamedInBatches(Recording recording) {
    Workload streamed = streamed(recording);
    return new Workload(PATH + Yardstick.BATCHED_QUERY, STREAMED, streamed.expected());
  }

  private static String request(String more) {
    return """
        {"model":"gpt-4o","messages":[{"role":"user","content":"Tell me about the sea."}],\
        "max_tokens":%d,"ignore_eos":true,"seed":7%s}"""
        .formatted(TOKENS, more);
  }
}
