package org.fakeai.launcher.chat;

import java.util.Locale;

/** The replies of one session in sum. */
final class Totals {

  private long replies;
  private long promptTokens;
  private long tokens;
  private double ttftMillis;
  private double itlMillis;
  private long gaps;

  void add(Reply reply) {
    int between = Math.max(0, reply.pieces() - 1);
    replies++;
    promptTokens += reply.promptTokens();
    tokens += reply.tokens();
    ttftMillis += reply.ttftMillis();
    itlMillis += reply.itlMillis() * between;
    gaps += between;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d replies, %d prompt tokens, %d tokens, mean TTFT %.0f ms, mean ITL %.1f ms",
        replies,
        promptTokens,
        tokens,
        replies == 0 ? 0 : ttftMillis / replies,
        gaps == 0 ? 0 : itlMillis / gaps);
  }
}
