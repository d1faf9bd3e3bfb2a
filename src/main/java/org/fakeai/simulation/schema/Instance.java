package org.fakeai.simulation.schema;

import org.fakeai.simulation.json.JsonValue;

/** A value that a schema allows, or the reason why there is none. */
public sealed interface Instance permits Instance.Made, SchemaProblem {

  /**
   * A valid value.
   *
   * @param value as the schema wants it
   * @param facts the facts that it says, as bits
   */
  record Made(JsonValue value, long facts) implements Instance {

    /** The value as compact JSON. */
    public String json() {
      return value.toJson();
    }
  }
}
