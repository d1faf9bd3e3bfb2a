package org.fakeai.simulation.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fakeai.simulation.json.JsonValue.JsonArray;
import org.fakeai.simulation.json.JsonValue.JsonBoolean;
import org.fakeai.simulation.json.JsonValue.JsonNull;
import org.fakeai.simulation.json.JsonValue.JsonNumber;
import org.fakeai.simulation.json.JsonValue.JsonObject;
import org.fakeai.simulation.json.JsonValue.JsonText;

/**
 * Reads JSON text (RFC 8259). The engine does without a JSON library; bodies of requests are read
 * by the API's own mapper, this is for JSON inside of them.
 */
public final class JsonReader {

  /** Deeper text is taken for no JSON. */
  private static final int DEEPEST = 500;

  private static final int LONGEST_NUMBER = 400;
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*+)(?:\\.\\d++)?(?:[eE][+-]?\\d{1,3})?");

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /** The value that {@code text} is, or empty if it is no JSON. */
  public static Optional<JsonValue> read(String text) {
    JsonReader reader = new JsonReader(text);
    try {
      JsonValue value = reader.value(0);
      reader.space();
      return reader.at == text.length() ? Optional.of(value) : Optional.empty();
    } catch (NotJson e) {
      return Optional.empty();
    }
  }

  private static final class NotJson extends RuntimeException {
    NotJson() {
      super(null, null, false, false);
    }
  }

  private JsonValue value(int depth) {
    space();
    if (depth > DEEPEST) {
      throw new NotJson();
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new JsonText(string());
      case 't' -> literal("true", new JsonBoolean(true));
      case 'f' -> literal("false", new JsonBoolean(false));
      case 'n' -> literal("null", JsonNull.NULL);
      default -> number();
    };
  }

  private JsonValue object(int depth) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    at++;
    while (!closes('}', members.isEmpty())) {
      space();
      String name = string();
      space();
      expect(':');
      members.put(name, value(depth + 1));
    }
    return new JsonObject(members);
  }

  private JsonValue array(int depth) {
    List<JsonValue> items = new ArrayList<>();
    at++;
    while (!closes(']', items.isEmpty())) {
      items.add(value(depth + 1));
    }
    return new JsonArray(items);
  }

  /** Whether the list ends here; passes the comma if it does not. */
  private boolean closes(char end, boolean first) {
    space();
    if (peek() == end) {
      at++;
      return true;
    }
    if (!first) {
      expect(',');
      space();
      if (peek() == end) {
        throw new NotJson();
      }
    }
    return false;
  }

  private String string() {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw new NotJson();
      }
      out.append(c == '\\' ? escape() : c);
    }
    at++;
    return out.toString();
  }

  private char escape() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw new NotJson();
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw new NotJson();
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }

  private JsonValue literal(String word, JsonValue value) {
    if (!text.startsWith(word, at)) {
      throw new NotJson();
    }
    at += word.length();
    return value;
  }

  private JsonValue number() {
    int start = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String number = text.substring(start, at);
    if (number.length() > LONGEST_NUMBER || !NUMBER.matcher(number).matches()) {
      throw new NotJson();
    }
    return new JsonNumber(new BigDecimal(number));
  }

  private void space() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void expect(char c) {
    if (peek() != c) {
      throw new NotJson();
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw new NotJson();
    }
    return text.charAt(at);
  }
}
