package org.fakeai.wire;

import java.util.OptionalInt;

/** Refuses what does not fit a model's window, in OpenAI's words. */
public final class ContextLength {

  private ContextLength() {}

  /**
   * Checks a conversation.
   *
   * @param window the model's
   * @param prompt tokens of the prompt
   * @param functions those of them that define tools
   * @param completion the caller's maximum
   * @throws ApiException if they are more than the window together
   */
  public static void checkMessages(int window, int prompt, int functions, OptionalInt completion) {
    long total = (long) prompt + completion.orElse(0);
    if (total <= window) {
      return;
    }
    String where = prompt - functions + " in the messages";
    String what = "messages";
    if (functions > 0) {
      where += ", " + functions + " in the functions";
      what = completion.isPresent() ? "messages, functions," : "messages or functions";
    }
    if (completion.isPresent()) {
      where += (functions > 0 ? ", and " : ", ") + completion.getAsInt() + " in the completion";
      what += " or completion";
    }
    String problem =
        completion.isPresent()
            ? "you requested %d tokens (%s)".formatted(total, where)
            : "your messages resulted in %d tokens".formatted(total)
                + (functions > 0 ? " (" + where + ")" : "");
    throw ErrorCode.CONTEXT_LENGTH_EXCEEDED.at(
        "messages",
        "This model's maximum context length is %d tokens. However, %s. Please reduce the length of the %s."
            .formatted(window, problem, what));
  }

  /**
   * Checks a prompt that is no conversation.
   *
   * @throws ApiException if it and the maximum are more than the window
   */
  public static void checkPrompt(int window, int prompt, int completion) {
    long total = (long) prompt + completion;
    if (total > window) {
      throw ErrorCode.CONTEXT_LENGTH_EXCEEDED.at(
          "prompt",
          "This model's maximum context length is %d tokens, however you requested %d tokens (%d in your prompt; %d for the completion). Please reduce your prompt; or completion length."
              .formatted(window, total, prompt, completion));
    }
  }
}
