package org.fakeai.api.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * The {@code stop} field: one string or several.
 *
 * @param sequences at most four
 */
record StopSequences(List<String> sequences) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static StopSequences one(String sequence) {
    return new StopSequences(List.of(sequence));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static StopSequences several(List<String> sequences) {
    return new StopSequences(sequences);
  }
}
