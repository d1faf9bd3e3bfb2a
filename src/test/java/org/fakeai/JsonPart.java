package org.fakeai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Compares JSON with as much of it as a page shows. */
public final class JsonPart {

  private JsonPart() {}

  /** Checks that everything shown is so; objects may have more members, arrays not more items. */
  public static void check(String at, JsonNode actual, JsonNode shown) {
    if (shown.isObject()) {
      for (Map.Entry<String, JsonNode> member : shown.properties()) {
        check(at + "." + member.getKey(), actual.path(member.getKey()), member.getValue());
      }
    } else if (shown.isArray()) {
      assertThat(actual.size()).as(at + " " + actual).isEqualTo(shown.size());
      for (int i = 0; i < shown.size(); i++) {
        check(at + "[" + i + "]", actual.path(i), shown.path(i));
      }
    } else {
      assertThat(actual).as(at).isEqualTo(shown);
    }
  }
}
