package org.fakeai.wire;

import java.util.List;
import java.util.Map;

/** Tells clients what they asked for and do not get. */
public final class Notices {

  private Notices() {}

  /** The response header that names {@code fields}; none if there are none. */
  public static Map<String, String> headers(List<String> fields) {
    return fields.isEmpty()
        ? Map.of()
        : Map.of("x-fakeai-not-simulated", String.join(", ", fields));
  }
}
