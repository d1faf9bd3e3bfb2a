package org.fakeai.simulation.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads {@code lexicon.yaml}, whose head explains its form. */
final class LexiconReader {

  private final Symbols symbols = new Symbols();
  private final PatternReader patterns = new PatternReader(symbols);
  private final PhraseTree<Integer> phrases = new PhraseTree<>();
  private final PhraseTree<Rule> rules = new PhraseTree<>();

  private LexiconReader() {}

  /** The lexicon that comes with FakeAI. */
  static Lexicon bundled() {
    try (InputStream file = LexiconReader.class.getResourceAsStream("lexicon.yaml")) {
      Object root =
          new Load(LoadSettings.builder().build())
              .loadFromInputStream(Objects.requireNonNull(file, "lexicon.yaml is missing"));
      return new LexiconReader().read(map(root));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Lexicon read(Map<?, ?> root) {
    map(field(root, "words"))
        .forEach(
            (name, words) ->
                patterns.declareClass(name.toString(), List.of(words.toString().split("\\s+"))));
    map(field(root, "phrases"))
        .forEach(
            (name, lines) -> {
              int symbol = patterns.declarePhrase(name.toString());
              lines(lines).forEach(line -> phrases.add(patterns.read(line), symbol));
            });
    add(field(root, "harmless"), new Rule.Harmless());
    add(field(root, "negations"), new Rule.Negation());
    for (Object context : map(field(root, "contexts")).values()) {
      Map<?, ?> fields = map(context);
      add(field(fields, "phrases"), new Rule.Context(numbers(field(fields, "factors"))));
    }
    for (Object group : list(field(root, "harm"))) {
      Map<?, ?> fields = map(group);
      add(field(fields, "patterns"), harm(fields));
    }
    for (Object group : list(field(root, "jailbreak"))) {
      Map<?, ?> fields = map(group);
      add(field(fields, "patterns"), new Rule.Jailbreak(number(field(fields, "score"))));
    }
    return new Lexicon(symbols, phrases, rules);
  }

  private static Rule.Harm harm(Map<?, ?> fields) {
    return new Rule.Harm(
        numbers(field(fields, "scores")),
        Boolean.TRUE.equals(fields.get("refused")),
        !Boolean.FALSE.equals(fields.get("deniable")));
  }

  private void add(Object lines, Rule rule) {
    lines(lines).forEach(line -> rules.add(patterns.read(line), rule));
  }

  private static List<String> lines(Object text) {
    return text.toString().lines().filter(line -> !line.isBlank()).toList();
  }

  private static Map<Category, Double> numbers(Object fields) {
    Map<Category, Double> numbers = new EnumMap<>(Category.class);
    map(fields).forEach((name, value) -> numbers.put(Category.of(name.toString()), number(value)));
    return numbers;
  }

  private static Object field(Map<?, ?> fields, String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }
}
