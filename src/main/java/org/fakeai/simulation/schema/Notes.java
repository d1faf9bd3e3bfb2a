package org.fakeai.simulation.schema;

import java.util.List;
import org.fakeai.simulation.json.JsonValue;

/**
 * What a schema says without demanding it.
 *
 * @param text title and description
 * @param examples values that its author gave
 */
record Notes(String text, List<JsonValue> examples) {

  static final Notes NONE = new Notes("", List.of());

  Notes {
    examples = List.copyOf(examples);
  }

  long weight() {
    return examples.size() + text.length() / 16;
  }

  Notes and(Notes other) {
    if (other == NONE) {
      return this;
    }
    return this == NONE
        ? other
        : new Notes((text + " " + other.text).strip(), TextRules.joined(examples, other.examples));
  }
}
