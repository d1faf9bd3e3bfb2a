package org.fakeai.simulation.engine;

/** Why a choice ended (OpenAI, "finish_reason"). */
public enum FinishReason {
  /** The reply was complete, or a stop sequence came. */
  STOP("stop"),
  /** The maximum was reached. */
  LENGTH("length"),
  /** Tools are to be called. */
  TOOL_CALLS("tool_calls"),
  /** The deprecated function is to be called. */
  FUNCTION_CALL("function_call"),
  /** A filter left content out. */
  CONTENT_FILTER("content_filter");

  private final String word;

  FinishReason(String word) {
    this.word = word;
  }

  /** OpenAI's word. */
  public String word() {
    return word;
  }
}
