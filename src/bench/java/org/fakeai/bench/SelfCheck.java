package org.fakeai.bench;

import java.util.Collections;
import java.util.Map;
import org.fakeai.bench.yardstick.Recording;

/**
 * The benchmark's check of itself: a second yardstick stands in for the server under test, so that
 * every ratio ought to be 1.
 */
final class SelfCheck {
  static final String RUNTIME = "self";

  /** Of each answer, however many were asked for. */
  static final int TOKENS = ChatRequests.TOKENS;

  private static final String IDENTITY =
      """
      "id":"chatcmpl-%s","created":1700000000,"model":"gpt-4o","system_fingerprint":"fp_00000000"\
      """
          .formatted("0".repeat(29));

  private SelfCheck() {}

  static Recording recording() {
    return new Recording(
        Map.of("content-type", "application/json", "x-request-id", "req_self"),
        whole(),
        Map.of("content-type", "text/event-stream", "x-request-id", "req_self"),
        Collections.nCopies(TOKENS, event()));
  }

  private static String whole() {
    return """
        {%s,"object":"chat.completion","choices":[{"index":0,"finish_reason":"length",\
        "message":{"role":"assistant","content":"%s"}}],\
        "usage":{"prompt_tokens":12,"completion_tokens":%d,"total_tokens":112}}"""
        .formatted(IDENTITY, "wave ".repeat(TOKENS), TOKENS);
  }

  private static String event() {
    return """
        {%s,"object":"chat.completion.chunk",\
        "choices":[{"index":0,"delta":{"content":" wave"},"finish_reason":null}]}"""
        .formatted(IDENTITY);
  }
}
