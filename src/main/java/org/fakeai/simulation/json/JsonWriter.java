package org.fakeai.simulation.json;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.Map;
import org.fakeai.simulation.json.JsonValue.JsonArray;
import org.fakeai.simulation.json.JsonValue.JsonBoolean;
import org.fakeai.simulation.json.JsonValue.JsonNull;
import org.fakeai.simulation.json.JsonValue.JsonNumber;
import org.fakeai.simulation.json.JsonValue.JsonObject;
import org.fakeai.simulation.json.JsonValue.JsonText;

/** Writes values as compact JSON. */
final class JsonWriter {

  private static final HexFormat HEX = HexFormat.of();

  /** Numbers with more zeros than this are written with an exponent. */
  private static final int MOST_ZEROS = 20;

  private static final int MOST_DIGITS = 400;

  private JsonWriter() {}

  static void write(JsonValue value, StringBuilder out) {
    switch (value) {
      case JsonNull nothing -> out.append("null");
      case JsonBoolean bool -> out.append(bool.value());
      case JsonNumber number -> out.append(number(number.value()));
      case JsonText text -> quoted(text.value(), out);
      case JsonArray array -> array(array, out);
      case JsonObject object -> object(object, out);
    }
  }

  private static String number(BigDecimal number) {
    boolean exponent = number.scale() < -MOST_ZEROS || number.scale() > MOST_DIGITS;
    return exponent ? number.toString() : number.toPlainString();
  }

  private static void array(JsonArray array, StringBuilder out) {
    out.append('[');
    String separator = "";
    for (JsonValue item : array.items()) {
      out.append(separator);
      write(item, out);
      separator = ",";
    }
    out.append(']');
  }

  private static void object(JsonObject object, StringBuilder out) {
    out.append('{');
    String separator = "";
    for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
      out.append(separator);
      quoted(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      separator = ",";
    }
    out.append('}');
  }

  private static void quoted(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c) && alone(text, i)) {
        // Has no UTF-8 of its own.
        out.append("\\u").append(HEX.toHexDigits(c));
      } else {
        character(c, out);
      }
    }
    out.append('"');
  }

  private static boolean alone(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static void character(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ') {
          out.append("\\u").append(HEX.toHexDigits(c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
