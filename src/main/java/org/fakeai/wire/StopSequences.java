package org.fakeai.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** The {@code stop} field: one string or several. */
public sealed interface StopSequences {

  /** One string. */
  record One(String sequence) implements StopSequences {}

  /** Several strings. */
  record Several(List<String> list) implements StopSequences {}

  /** All of them. */
  default List<String> sequences() {
    return switch (this) {
      case One(var sequence) -> List.of(sequence);
      case Several(var list) -> list;
    };
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static StopSequences of(String sequence) {
    return new One(sequence);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static StopSequences of(List<String> sequences) {
    return new Several(sequences);
  }
}
