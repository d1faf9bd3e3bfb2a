package org.fakeai.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The fields of one model, its family's included. */
final class ModelFields {

  static final Set<String> OF_A_FAMILY =
      union(
          Set.of("owned_by", "created", "encoding", "context_window", "max_output_tokens"),
          TraitFields.NAMES);
  static final Set<String> OF_A_MODEL =
      union(Set.of("id", "aliases", "root", "parent"), OF_A_FAMILY);

  private static final String WINDOW = "context_window";
  private static final int LARGEST = 100_000_000;
  private static final String TOKENS = " of tokens";

  private final Fields fields;

  ModelFields(Fields fields) {
    this.fields = fields;
  }

  /** The model; meaningless if a problem was noted. */
  ModelDefinition definition() {
    String id = fields.required("id");
    int window = window();
    int largest = window > 0 ? window : LARGEST;
    ModelProfile profile =
        new ModelProfile(
            id,
            fields.required("owned_by"),
            created(),
            fields.text("root").orElse(id),
            fields.text("parent"),
            window,
            fields.whole("max_output_tokens", TOKENS, 1, largest).orElse(window),
            encoding(),
            new TraitFields(fields).traits());
    return new ModelDefinition(profile, fields.texts("aliases"), fields.line());
  }

  private int window() {
    fields.required(WINDOW);
    return fields.whole(WINDOW, TOKENS, 1, LARGEST).orElse(0);
  }

  private long created() {
    Optional<String> text = fields.text("created");
    if (text.isEmpty()) {
      return 0;
    }
    if (text.get().matches("\\d{1,11}")) {
      return Long.parseLong(text.get());
    }
    try {
      return LocalDate.parse(text.get()).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    } catch (DateTimeException wrong) {
      fields.expect("created", "a date (2024-05-13) or seconds since 1970");
      return 0;
    }
  }

  private Encoding encoding() {
    return switch (fields.text("encoding").orElse("o200k_base").toLowerCase(Locale.ROOT)) {
      case "o200k_base" -> Encoding.O200K_BASE;
      case "cl100k_base" -> Encoding.CL100K_BASE;
      default -> {
        fields.expect("encoding", "o200k_base or cl100k_base");
        yield Encoding.O200K_BASE;
      }
    };
  }

  private static Set<String> union(Set<String> first, Set<String> second) {
    Set<String> both = new HashSet<>(first);
    both.addAll(second);
    return Set.copyOf(both);
  }
}
