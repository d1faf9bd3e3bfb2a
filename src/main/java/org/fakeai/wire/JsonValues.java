package org.fakeai.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonArray;
import org.fakeai.simulation.json.JsonValue.JsonBoolean;
import org.fakeai.simulation.json.JsonValue.JsonNull;
import org.fakeai.simulation.json.JsonValue.JsonNumber;
import org.fakeai.simulation.json.JsonValue.JsonObject;
import org.fakeai.simulation.json.JsonValue.JsonText;
import tools.jackson.databind.JsonNode;

/** The engine's JSON values from the mapper's trees, whose depth the mapper bounds. */
public final class JsonValues {

  private JsonValues() {}

  /** The same value; a number beyond all doubles becomes the largest double. */
  public static JsonValue of(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
        yield new JsonObject(members);
      }
      case ARRAY -> {
        List<JsonValue> items = new ArrayList<>();
        node.forEach(item -> items.add(of(item)));
        yield new JsonArray(items);
      }
      case STRING -> new JsonText(node.stringValue());
      case NUMBER -> new JsonNumber(number(node));
      case BOOLEAN -> new JsonBoolean(node.booleanValue());
      case NULL, MISSING -> JsonNull.NULL;
      case BINARY, POJO -> throw new IllegalArgumentException("no JSON: " + node.getNodeType());
    };
  }

  private static BigDecimal number(JsonNode node) {
    double rounded = node.doubleValue();
    return Double.isInfinite(rounded) && node.isDouble()
        ? BigDecimal.valueOf(Math.copySign(Double.MAX_VALUE, rounded))
        : node.decimalValue();
  }
}
