package org.fakeai.simulation.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the capitals of countries, which many a first test of a client asks for. */
final class Capitals {

  private static final Pattern QUESTION =
      Pattern.compile(
          "(?i)\\b(?:what(?:['’]?s| is)|which (?:city )?is|name|tell me|do you know)\\s+the capital"
              + "(?: city)? of (?:the )?(?<country>[\\p{L}][\\p{L} .'’-]{1,40}?)(?=[?.!,;\"\\n]|$)");
  private static final Map<String, Capital> BY_NAME = read();

  private Capitals() {}

  /**
   * What a question asks for.
   *
   * @param country as it is written within a sentence
   * @param city its capital
   */
  record Capital(String country, String city) {

    String sentence() {
      return "The capital of " + country + " is " + city + (city.endsWith(".") ? "" : ".");
    }
  }

  /** The capital that {@code text} asks for. */
  static Optional<Capital> askedFor(String text) {
    if (!mayBeIn(text)) {
      return Optional.empty();
    }
    Matcher question = QUESTION.matcher(text);
    return question.find()
        ? Optional.ofNullable(BY_NAME.get(key(question.group("country"))))
        : Optional.empty();
  }

  /** Much cheaper than the pattern. */
  private static boolean mayBeIn(String text) {
    for (int i = text.indexOf("apital"); i >= 0; i = text.indexOf("apital", i + 1)) {
      if (text.startsWith(" of ", i + 6) || text.startsWith(" city of ", i + 6)) {
        return true;
      }
    }
    return false;
  }

  private static String key(String country) {
    String name = country.strip().toLowerCase(Locale.ROOT);
    return name.startsWith("the ") ? name.substring(4) : name;
  }

  private static Map<String, Capital> read() {
    try (InputStream file = Capitals.class.getResourceAsStream("capitals.txt")) {
      if (file == null) {
        throw new IllegalStateException("capitals.txt is missing");
      }
      List<String> lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines().toList();
      Map<String, Capital> byName = new HashMap<>();
      for (String line : lines) {
        if (!line.startsWith("#")) {
          add(line, byName);
        }
      }
      return Map.copyOf(byName);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String line, Map<String, Capital> byName) {
    int border = line.indexOf('|');
    String[] names = line.substring(0, border).split(",");
    Capital capital = new Capital(names[0].strip(), line.substring(border + 1).strip());
    for (String name : names) {
      byName.put(key(name), capital);
    }
  }
}
