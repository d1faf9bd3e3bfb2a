package org.fakeai.api.moderations;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is to be judged: one text, or a list of texts or of parts. */
sealed interface ModerationInput {

  /** One text. */
  record Text(String text) implements ModerationInput {}

  /** Texts, each judged by itself, or parts, judged together. */
  record Several(List<JsonNode> items) implements ModerationInput {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ModerationInput of(String text) {
    return new Text(text);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ModerationInput of(List<JsonNode> items) {
    return new Several(items);
  }
}
