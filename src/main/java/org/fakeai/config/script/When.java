package org.fakeai.config.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which requests a rule is about; all of it holds at once.
 *
 * @param models patterns with {@code *} and {@code ?}, any of which may match; empty for all models
 * @param lastMessage the conversation's last message, whoever wrote it
 * @param lastUserMessage the user's last message
 * @param system all system and developer messages
 * @param turn 1 until the assistant has answered once
 * @param toolResult one of the results at the conversation's end
 * @param headers request headers by name
 * @param keys beginnings of the key's SHA-256 digest, any of which may match; empty for all
 * @param call which of the requests that everything else holds for, counted from 1
 */
public record When(
    List<String> models,
    Optional<TextMatch> lastMessage,
    Optional<TextMatch> lastUserMessage,
    Optional<TextMatch> system,
    Optional<Occurrences> turn,
    Optional<ToolMatch> toolResult,
    Map<String, TextMatch> headers,
    List<String> keys,
    Optional<Occurrences> call) {

  /** Every request. */
  public static final When ALWAYS =
      new When(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of(),
          Optional.empty());

  public When {
    models = List.copyOf(models);
    headers = Map.copyOf(headers);
    keys = List.copyOf(keys);
  }
}
