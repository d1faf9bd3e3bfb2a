package org.fakeai.config.source;

/**
 * What is wrong, or doubtful, about one setting.
 *
 * @param key the setting, or the name that is none
 * @param value what was found, masked if secret, empty if it does not matter
 * @param source where it was found: {@code environment (FAKEAI_TTFT_MS)}
 * @param advice what is allowed, or what to do
 */
public record Problem(String key, String value, String source, String advice) {

  private static final int LONGEST = 120;

  public Problem {
    value = shown(value);
  }

  /** One line for people. */
  public String text() {
    var found = value.isEmpty() ? "" : ", not \"" + value + "\"";
    return key + ": " + advice + found + " [" + source + "]";
  }

  private static String shown(String value) {
    var line = value.replaceAll("\\p{Cntrl}", "?");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
