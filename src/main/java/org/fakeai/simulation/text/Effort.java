package org.fakeai.simulation.text;

/**
 * How long a reasoning model thinks (OpenAI, "reasoning_effort"). Lengths are log-normal around
 * these; OpenAI publishes none.
 */
public enum Effort {
  NONE(0),
  MINIMAL(16),
  LOW(96),
  MEDIUM(256),
  HIGH(768),
  XHIGH(1536),
  MAX(3072);

  private final int usualTokens;

  Effort(int usualTokens) {
    this.usualTokens = usualTokens;
  }

  /** Tokens in the middle. */
  int usualTokens() {
    return usualTokens;
  }
}
