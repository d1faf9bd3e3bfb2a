package org.fakeai.bench.plot;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A drawing in the making; lengths are pixels from the upper left corner. */
final class Svg {
  /** Where a text's own point is. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private static final String FONT = "sans-serif";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  Svg(int width, int height) {
    try {
      out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      out.writeStartElement("svg");
      attributes("xmlns", "http://www.w3.org/2000/svg");
      attributes("viewBox", "0 0 " + width + " " + height);
      attributes("width", width, "height", height, "font-family", FONT, "font-size", 12);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    rectangle(0, 0, width, height, "#ffffff");
  }

  void rectangle(double x, double y, double width, double height, String color) {
    element("rect", "x", x, "y", y, "width", width, "height", height, "fill", color);
  }

  void line(double x1, double y1, double x2, double y2, String color) {
    element("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", color);
  }

  /** A line through points that are written as SVG wants them. */
  void polyline(String points, String color, String dashes) {
    element(
        "polyline",
        "points",
        points,
        "fill",
        "none",
        "stroke",
        color,
        "stroke-width",
        2,
        "stroke-dasharray",
        dashes);
  }

  void dot(double x, double y, String color) {
    element("circle", "cx", x, "cy", y, "r", 3, "fill", color);
  }

  void text(double x, double y, Anchor anchor, String content) {
    written(content, "x", x, "y", y, "text-anchor", anchor.name().toLowerCase(Locale.ROOT));
  }

  void title(double x, double y, String content) {
    written(content, "x", x, "y", y, "font-size", 15, "font-weight", "bold");
  }

  /** Reads from below to above. */
  void upright(double x, double y, String content) {
    String turn = "translate(%s %s) rotate(-90)".formatted(number(x), number(y));
    written(content, "transform", turn, "text-anchor", "middle");
  }

  /** Ends the drawing. */
  String end() {
    try {
      out.writeEndElement();
      out.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text + "\n";
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
  }

  private void element(String name, Object... attributes) {
    try {
      out.writeCharacters("\n");
      out.writeEmptyElement(name);
      attributes(attributes);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void written(String content, Object... attributes) {
    try {
      out.writeCharacters("\n");
      out.writeStartElement("text");
      attributes(attributes);
      out.writeCharacters(content);
      out.writeEndElement();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void attributes(Object... pairs) throws XMLStreamException {
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      out.writeAttribute(
          pairs[i].toString(), value instanceof Double real ? number(real) : value.toString());
    }
  }
}
