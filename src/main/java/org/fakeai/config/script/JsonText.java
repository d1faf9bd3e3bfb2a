package org.fakeai.config.script;

import java.math.BigDecimal;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes what stands in YAML as JSON on one line. */
final class JsonText {

  private static final int DEEPEST = 50;

  private JsonText() {}

  static String of(Place place) {
    StringBuilder out = new StringBuilder();
    write(place, 0, out);
    return out.toString();
  }

  private static void write(Place place, int depth, StringBuilder out) {
    if (depth > DEEPEST) {
      place.note("is nested too deeply");
      return;
    }
    switch (place.node()) {
      case MappingNode mapping -> {
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, Place> entry : place.entries().entrySet()) {
          out.append(first ? "" : ",");
          quote(entry.getKey(), out);
          write(entry.getValue(), depth + 1, out.append(':'));
          first = false;
        }
        out.append('}');
      }
      case SequenceNode list -> {
        out.append('[');
        boolean first = true;
        for (Place item : place.items()) {
          write(item, depth + 1, out.append(first ? "" : ","));
          first = false;
        }
        out.append(']');
      }
      case ScalarNode scalar -> scalar(scalar, out);
      default -> place.note("cannot be written as JSON");
    }
  }

  private static void scalar(ScalarNode scalar, StringBuilder out) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      out.append("null");
    } else if (tag.equals(Tag.BOOL)) {
      out.append(text);
    } else if ((tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) && text.matches("[-+.\\deE]{1,40}")) {
      out.append(number(text));
    } else {
      quote(text, out);
    }
  }

  private static String number(String text) {
    return text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?")
        ? text
        : new BigDecimal(text).toString();
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, out);
    out.append('"');
  }
}
