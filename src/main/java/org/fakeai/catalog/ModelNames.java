package org.fakeai.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/** How names of variants lead to the name of the model they are variants of. */
final class ModelNames {

  private static final String FINE_TUNED = "ft:";
  private static final Pattern SUFFIX =
      Pattern.compile("(?<name>.+)-(?:\\d{4}-\\d{2}-\\d{2}|\\d{8}|\\d{4}|latest|preview)");

  private ModelNames() {}

  /** True for names such as {@code ft:gpt-4o-mini:organization::id}. */
  static boolean isFineTuned(String name) {
    return name.startsWith(FINE_TUNED);
  }

  /** The organization in the name of a fine-tuned model. */
  static Optional<String> organization(String fineTuned) {
    String[] parts = fineTuned.split(":", 4);
    return parts.length > 2 ? some(parts[2]) : Optional.empty();
  }

  /**
   * The next simpler name: a fine-tuned model's base, else what follows the last slash, else the
   * name without a date.
   */
  static Optional<String> simpler(String name) {
    if (isFineTuned(name)) {
      String rest = name.substring(FINE_TUNED.length());
      int colon = rest.indexOf(':');
      return some(colon < 0 ? rest : rest.substring(0, colon));
    }
    int slash = name.lastIndexOf('/');
    if (slash >= 0) {
      return some(name.substring(slash + 1));
    }
    var dated = SUFFIX.matcher(name);
    return dated.matches() ? some(dated.group("name")) : Optional.empty();
  }

  private static Optional<String> some(String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }
}
