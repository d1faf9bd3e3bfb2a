package org.fakeai.api.chat;

import java.util.Map;
import org.fakeai.wire.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a tool returned as JSON, in the words in which somebody would state it. */
final class ReturnedValues {

  private static final int LONGEST = 20_000;
  private static final int LONGEST_VALUE = 160;
  private static final int MOST = 60;
  private static final int DEEPEST = 4;

  private final StringBuilder text = new StringBuilder();
  private int stated;

  private ReturnedValues() {}

  /** {@code key: value} for each value of an object, a line each; what is none as it is. */
  static String stated(String content) {
    if (content.length() > LONGEST || !content.stripLeading().startsWith("{")) {
      return content;
    }
    ReturnedValues values = new ReturnedValues();
    try {
      values.add(Json.MAPPER.readTree(content), 0);
    } catch (JacksonException e) {
      return content;
    }
    return values.text.toString();
  }

  private void add(JsonNode object, int depth) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      JsonNode value = member.getValue();
      if (value.isObject() && depth < DEEPEST) {
        add(value, depth + 1);
      } else if (value.isValueNode() && !value.isNull()) {
        add(member.getKey(), value.asString(""));
      }
    }
  }

  private void add(String key, String value) {
    if (value.length() <= LONGEST_VALUE && stated++ < MOST) {
      text.append(key).append(": ").append(value).append('\n');
    }
  }
}
