package org.fakeai.config.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads which requests a rule is about. */
final class WhenReader {

  private static final Set<String> FIELDS =
      Set.of(
          "model",
          "last_message",
          "last_user_message",
          "system",
          "turn",
          "tool_result",
          "headers",
          "api_key",
          "call");
  private static final Set<String> TEXT_FIELDS = Set.of("equals", "contains", "regex");
  private static final String DIGEST = "sha256:";
  private static final int MOST = 1_000_000_000 - 1;

  private final Map<String, String> keys;

  /**
   * @param keys digests by name
   */
  WhenReader(Map<String, String> keys) {
    this.keys = keys;
  }

  When read(Place place) {
    Map<String, Place> fields = place.fields(FIELDS);
    return new When(
        texts(fields, "model"),
        field(fields, "last_message", at -> text(at, TextMatch::containing)),
        field(fields, "last_user_message", at -> text(at, TextMatch::containing)),
        field(fields, "system", at -> text(at, TextMatch::containing)),
        field(fields, "turn", WhenReader::numbers),
        field(fields, "tool_result", WhenReader::toolResult),
        headers(Optional.ofNullable(fields.get("headers"))),
        digests(Optional.ofNullable(fields.get("api_key"))),
        field(fields, "call", WhenReader::numbers));
  }

  private static <T> Optional<T> field(
      Map<String, Place> fields, String name, Function<Place, T> read) {
    return Optional.ofNullable(fields.get(name)).map(read);
  }

  private static List<String> texts(Map<String, Place> fields, String name) {
    return Optional.ofNullable(fields.get(name)).map(WhenReader::texts).orElse(List.of());
  }

  private static List<String> texts(Place place) {
    return place.oneOrMore().stream().flatMap(item -> item.word().stream()).toList();
  }

  /** A text by itself says {@code plain}. */
  private static TextMatch text(Place place, Function<String, TextMatch> plain) {
    if (place.isText() || place.isList()) {
      return place.text().map(plain).orElseGet(() -> TextMatch.containing(""));
    }
    return match(place.fields(TEXT_FIELDS));
  }

  private static TextMatch match(Map<String, Place> fields) {
    return new TextMatch(
        Optional.ofNullable(fields.get("equals")).flatMap(Place::text),
        texts(fields, "contains"),
        Optional.ofNullable(fields.get("regex")).flatMap(WhenReader::regex));
  }

  private static Optional<String> regex(Place place) {
    Optional<String> text = place.word();
    try {
      text.ifPresent(Pattern::compile);
    } catch (PatternSyntaxException broken) {
      place.note("is not a regular expression: " + broken.getDescription());
    }
    return text;
  }

  /** A number, or {@code from}, {@code to} and {@code every}. */
  private static Occurrences numbers(Place place) {
    if (place.isText()) {
      int number = place.whole(1, MOST).orElse(1);
      return new Occurrences(number, number, 1);
    }
    Map<String, Place> fields = place.fields(Set.of("from", "to", "every"));
    int every = number(fields, "every", 1);
    int from = number(fields, "from", every);
    int to = number(fields, "to", Integer.MAX_VALUE);
    if (from > to) {
      place.note("ends before it begins");
    }
    return new Occurrences(from, to, every);
  }

  private static int number(Map<String, Place> fields, String name, int otherwise) {
    return Optional.ofNullable(fields.get(name))
        .flatMap(place -> place.whole(1, MOST))
        .orElse(otherwise);
  }

  private static ToolMatch toolResult(Place place) {
    if (place.isText()) {
      return new ToolMatch(place.word(), Optional.empty());
    }
    Map<String, Place> fields = place.fields(Set.of("name", "equals", "contains", "regex"));
    Optional<String> name = Optional.ofNullable(fields.get("name")).flatMap(Place::word);
    boolean text = TEXT_FIELDS.stream().anyMatch(fields::containsKey);
    return new ToolMatch(name, text ? Optional.of(match(fields)) : Optional.empty());
  }

  private static Map<String, TextMatch> headers(Optional<Place> place) {
    Map<String, TextMatch> headers = new LinkedHashMap<>();
    place
        .map(Place::entries)
        .orElse(Map.of())
        .forEach(
            (name, value) -> {
              if (AnswerReader.isHeader(name)) {
                headers.put(name, text(value, TextMatch::equalTo));
              } else {
                value.note("is not the name of a header");
              }
            });
    return headers;
  }

  /** What is neither may be a key itself, and is not shown. */
  private List<String> digests(Optional<Place> place) {
    List<String> digests = new ArrayList<>();
    for (Place item : place.map(Place::oneOrMore).orElse(List.of())) {
      String text = item.text().orElse("");
      String digest = keys.get(text);
      if (digest != null) {
        digests.add(digest);
      } else if (text.matches(DIGEST + "[0-9a-fA-F]{8,64}")) {
        digests.add(text.substring(DIGEST.length()).toLowerCase(Locale.ROOT));
      } else {
        item.note(
            "must be a name from keys, or sha256: and 8 or more digits of a key's SHA-256 digest");
      }
    }
    return digests;
  }
}
