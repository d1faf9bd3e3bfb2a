package org.fakeai.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer as it was planned.
 *
 * @param number counted from 1 since the server started
 * @param id the request id
 * @param time when it was answered, as in {@code 2026-01-31T12:00:00.123Z}
 * @param epochMillis the same in milliseconds since 1970
 * @param method of HTTP
 * @param endpoint the path template
 * @param model it was about; null if none
 * @param rule the scenario's rule that answered; null if none did
 * @param status of HTTP
 * @param finishReasons of each choice
 * @param tools that the reply calls, in order, of all choices
 * @param usage tokens; null if none were generated
 * @param prompt the beginning of what the client sent; null unless it is to be remembered
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record JournalEntry(
    long number,
    String id,
    String time,
    long epochMillis,
    String method,
    String endpoint,
    @Nullable String model,
    @Nullable String rule,
    int status,
    List<String> finishReasons,
    List<String> tools,
    @Nullable Usage usage,
    @Nullable String prompt) {

  public JournalEntry {
    finishReasons = List.copyOf(finishReasons);
    tools = List.copyOf(tools);
  }

  /** Tokens of a request. */
  public record Usage(int promptTokens, int completionTokens) {}
}
