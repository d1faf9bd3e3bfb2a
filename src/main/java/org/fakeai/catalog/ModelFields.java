package org.fakeai.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The fields of one model, its family's included. */
final class ModelFields {

  static final Set<String> OF_A_FAMILY =
      Set.of("owned_by", "created", "encoding", "context_window", "max_output_tokens");
  static final Set<String> OF_A_MODEL =
      Set.of(
          "id",
          "aliases",
          "root",
          "parent",
          "owned_by",
          "created",
          "encoding",
          "context_window",
          "max_output_tokens");

  private static final String WINDOW = "context_window";
  private static final int LARGEST = 100_000_000;

  private final Node model;
  private final Map<String, Node> fields;
  private final BiConsumer<Node, String> problems;

  ModelFields(Node model, Map<String, Node> fields, BiConsumer<Node, String> problems) {
    this.model = model;
    this.fields = fields;
    this.problems = problems;
  }

  /** The model; meaningless if a problem was noted. */
  ModelDefinition definition() {
    String id = required("id");
    int window = window();
    ModelProfile profile =
        new ModelProfile(
            id,
            required("owned_by"),
            created(),
            text("root").orElse(id),
            text("parent"),
            window,
            tokens("max_output_tokens", window > 0 ? window : LARGEST, window),
            encoding());
    return new ModelDefinition(profile, aliases(), line());
  }

  private int line() {
    return model.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  private String required(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty() && !fields.containsKey(name)) {
      problems.accept(model, "\"" + name + "\" is missing");
    }
    return text.orElse("");
  }

  private Optional<String> text(String name) {
    Node node = fields.get(name);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue());
    }
    problems.accept(node, "\"" + name + "\" must be a text");
    return Optional.empty();
  }

  private List<String> aliases() {
    Node node = fields.get("aliases");
    List<String> aliases = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        if (item instanceof ScalarNode scalar) {
          aliases.add(scalar.getValue());
        } else {
          problems.accept(item, "an alias must be a text");
        }
      }
    } else if (node != null) {
      problems.accept(node, "\"aliases\" must be a list of names");
    }
    return aliases;
  }

  private int window() {
    if (!fields.containsKey(WINDOW)) {
      problems.accept(model, "\"" + WINDOW + "\" is missing");
    }
    return tokens(WINDOW, LARGEST, 0);
  }

  private int tokens(String name, int largest, int otherwise) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    String digits = text.get().replace("_", "");
    if (digits.matches("\\d{1,9}")) {
      int tokens = Integer.parseInt(digits);
      if (tokens >= 1 && tokens <= largest) {
        return tokens;
      }
    }
    refuse(name, "a number of tokens from 1 to " + largest, text.get());
    return otherwise;
  }

  private long created() {
    Optional<String> text = text("created");
    if (text.isEmpty()) {
      return 0;
    }
    if (text.get().matches("\\d{1,11}")) {
      return Long.parseLong(text.get());
    }
    try {
      return LocalDate.parse(text.get()).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    } catch (DateTimeException wrong) {
      refuse("created", "a date (2024-05-13) or seconds since 1970", text.get());
      return 0;
    }
  }

  private Encoding encoding() {
    String name = text("encoding").orElse("o200k_base");
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "o200k_base" -> Encoding.O200K_BASE;
      case "cl100k_base" -> Encoding.CL100K_BASE;
      default -> {
        refuse("encoding", "o200k_base or cl100k_base", name);
        yield Encoding.O200K_BASE;
      }
    };
  }

  private void refuse(String name, String allowed, String found) {
    problems.accept(
        fields.getOrDefault(name, model),
        "\"" + name + "\" must be " + allowed + ", not \"" + found + "\"");
  }
}
