package org.fakeai.metrics;

/** Prometheus' text format, line by line. */
final class Exposition {

  private final StringBuilder text = new StringBuilder(16_384);

  /** Begins a family of series. */
  Exposition family(String name, String type, String help) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    return this;
  }

  /**
   * One series' value.
   *
   * @param labels names and values by turns
   */
  Exposition sample(String name, double value, String... labels) {
    text.append(name);
    labels(labels);
    text.append(' ').append(number(value)).append('\n');
    return this;
  }

  /** The series of a histogram. */
  Exposition histogram(String name, Buckets buckets, String... labels) {
    String[] withBound = new String[labels.length + 2];
    System.arraycopy(labels, 0, withBound, 0, labels.length);
    withBound[labels.length] = "le";
    double sum = buckets.sumSeconds();
    long count = 0;
    for (int i = 0; i < buckets.size(); i++) {
      count += buckets.count(i);
      withBound[labels.length + 1] = number(buckets.bound(i));
      sample(name + "_bucket", count, withBound);
    }
    sample(name + "_sum", sum, labels);
    return sample(name + "_count", count, labels);
  }

  private void labels(String... labels) {
    if (labels.length == 0) {
      return;
    }
    char before = '{';
    for (int i = 0; i < labels.length; i += 2) {
      text.append(before).append(labels[i]).append("=\"");
      value(labels[i + 1]);
      text.append('"');
      before = ',';
    }
    text.append('}');
  }

  private void value(String label) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '"' -> text.append("\\\"");
        case '\n' -> text.append("\\n");
        default -> text.append(c);
      }
    }
  }

  private static String number(double value) {
    if (Double.isInfinite(value)) {
      return "+Inf";
    }
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
