package org.fakeai.api.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** A message's content: one text, or parts of several kinds. */
sealed interface MessageContent {

  /** One text. */
  record Text(String text) implements MessageContent {}

  /** Parts in order. */
  record Parts(List<ContentPart> parts) implements MessageContent {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static MessageContent of(String text) {
    return new Text(text);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static MessageContent of(List<ContentPart> parts) {
    return new Parts(parts);
  }
}
