package org.fakeai.api.chat;

import java.util.List;
import java.util.Optional;

/**
 * What a reply has besides its plan.
 *
 * @param voice its sound
 * @param annotations of each choice, a JSON array; empty if no choice has any
 * @param moderation a JSON object; empty if there is none
 */
record ChatExtras(Optional<ChatVoice> voice, List<String> annotations, String moderation) {

  static final ChatExtras NONE = new ChatExtras(Optional.empty(), List.of(), "");

  ChatExtras {
    annotations = List.copyOf(annotations);
  }

  /** Those of one choice, as a JSON array. */
  String annotations(int choice) {
    return annotations.isEmpty() ? "[]" : annotations.get(choice);
  }
}
