package org.fakeai.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What kind of value a setting takes, and which values are allowed. */
public sealed interface ValueType {

  /** What is allowed, to complete the sentence "must be …". */
  String allowed();

  /** Yes or no. */
  record Flag() implements ValueType {

    private static final Set<String> YES = Set.of("true", "yes", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "0");

    /** What a word means, in any case; empty if it means neither. */
    public static Optional<Boolean> of(String text) {
      String word = text.toLowerCase(Locale.ROOT);
      boolean yes = YES.contains(word);
      return yes || NO.contains(word) ? Optional.of(yes) : Optional.empty();
    }

    @Override
    public String allowed() {
      return "true or false (also yes/no, on/off, 1/0)";
    }
  }

  /** Any text. */
  record Text() implements ValueType {
    @Override
    public String allowed() {
      return "text";
    }
  }

  /**
   * A whole number.
   *
   * @param minimum smallest allowed
   * @param maximum largest allowed
   */
  record Whole(long minimum, long maximum) implements ValueType {
    @Override
    public String allowed() {
      boolean any = minimum == Long.MIN_VALUE && maximum == Long.MAX_VALUE;
      return any ? "a whole number of 64 bits" : "a whole number " + minimum + " … " + maximum;
    }
  }

  /**
   * A number, with a point or without.
   *
   * @param minimum smallest allowed
   * @param maximum largest allowed
   */
  record Decimal(double minimum, double maximum) implements ValueType {
    @Override
    public String allowed() {
      return "a number " + plain(minimum) + " … " + plain(maximum);
    }

    private static String plain(double bound) {
      return bound == Math.rint(bound)
          ? String.format(Locale.ROOT, "%.0f", bound)
          : Double.toString(bound);
    }
  }

  /**
   * One of some words; case does not matter, nor {@code -} or {@code _}.
   *
   * @param words the words in their usual spelling
   */
  record Choice(List<String> words) implements ValueType {
    public Choice {
      words = List.copyOf(words);
    }

    @Override
    public String allowed() {
      return "one of " + String.join(", ", words);
    }
  }

  /** A non-empty list of texts. */
  record Texts() implements ValueType {
    @Override
    public String allowed() {
      return "a non-empty list (YAML list, JSON array or separated by commas)";
    }
  }

  /**
   * A list of some words.
   *
   * @param words the words in their usual spelling
   */
  record Choices(List<String> words) implements ValueType {
    public Choices {
      words = List.copyOf(words);
    }

    @Override
    public String allowed() {
      return "a list of " + String.join(", ", words);
    }
  }

  /**
   * An address that may carry a password.
   *
   * @param schemes what it may start with, without the colon
   */
  record Address(List<String> schemes) implements ValueType {
    public Address {
      schemes = List.copyOf(schemes);
    }

    @Override
    public String allowed() {
      return "an address starting with " + String.join(":// or ", schemes) + "://";
    }
  }

  /** API keys, or paths of files with one on each line. */
  record Keys() implements ValueType {
    @Override
    public String allowed() {
      return "a list of API keys (at least 8 printable ASCII characters each, no space)"
          + " or of paths of files with one key on each line";
    }
  }
}
