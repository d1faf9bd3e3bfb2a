package org.fakeai.launcher.chat;

import java.util.Locale;

/**
 * One streamed reply and its times as this client saw them.
 *
 * @param text all of it
 * @param promptTokens by the server's account
 * @param tokens by the server's account
 * @param firstNanos from the request to the first text; 0 if there was none
 * @param lastNanos from the request to the last text
 * @param pieces chunks that brought text
 */
record Reply(
    String text, long promptTokens, long tokens, long firstNanos, long lastNanos, int pieces) {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  double ttftMillis() {
    return firstNanos / NANOS_PER_MILLI;
  }

  /** The mean gap between two pieces, 0 if there is none. */
  double itlMillis() {
    return pieces < 2 ? 0 : (lastNanos - firstNanos) / NANOS_PER_MILLI / (pieces - 1);
  }

  /** Speed after the first token, 0 if that cannot be told. */
  double tokensPerSecond() {
    return tokens < 2 || lastNanos == firstNanos
        ? 0
        : (tokens - 1) * NANOS_PER_SECOND / (lastNanos - firstNanos);
  }

  /** What is printed after the reply. */
  String summary() {
    return String.format(
        Locale.ROOT,
        "[TTFT %.0f ms, ITL %.1f ms, %d token%s, %.1f tokens/s]",
        ttftMillis(),
        itlMillis(),
        tokens,
        tokens == 1 ? "" : "s",
        tokensPerSecond());
  }
}
