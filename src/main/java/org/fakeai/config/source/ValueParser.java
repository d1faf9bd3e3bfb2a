package org.fakeai.config.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fakeai.config.ValueType;

/** Understands values strictly; empty is not allowed. */
final class ValueParser {

  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private ValueParser() {}

  /** A Boolean, Long, Double, String or list of String, as the type says. */
  static Optional<Object> parse(ValueType type, RawValue raw) {
    return switch (type) {
      case ValueType.Texts texts ->
          ListText.items(raw).filter(list -> !list.isEmpty()).map(Object.class::cast);
      case ValueType.Keys keys -> ListText.items(raw).map(Object.class::cast);
      case ValueType.Choices choices -> ListText.items(raw).flatMap(l -> choices(choices, l));
      case ValueType.Flag flag -> single(raw).flatMap(ValueType.Flag::of).map(Object.class::cast);
      case ValueType.Text text -> single(raw).map(Object.class::cast);
      case ValueType.Whole whole -> single(raw).flatMap(text -> whole(whole, text));
      case ValueType.Decimal decimal -> single(raw).flatMap(text -> decimal(decimal, text));
      case ValueType.Choice choice -> single(raw).flatMap(text -> word(choice.words(), text));
      case ValueType.Address address ->
          single(raw).filter(text -> starts(address, text)).map(Object.class::cast);
    };
  }

  private static Optional<String> single(RawValue raw) {
    return switch (raw) {
      case RawValue.Text text -> Optional.of(text.text().strip());
      case RawValue.Items items -> Optional.empty();
    };
  }

  private static Optional<Object> whole(ValueType.Whole type, String text) {
    if (!WHOLE.matcher(text).matches()) {
      return Optional.empty();
    }
    var number = new BigInteger(text);
    boolean allowed =
        number.compareTo(BigInteger.valueOf(type.minimum())) >= 0
            && number.compareTo(BigInteger.valueOf(type.maximum())) <= 0;
    return allowed ? Optional.of(number.longValueExact()) : Optional.empty();
  }

  private static Optional<Object> decimal(ValueType.Decimal type, String text) {
    if (!DECIMAL.matcher(text).matches()) {
      return Optional.empty();
    }
    double number = new BigDecimal(text).doubleValue();
    boolean allowed = number >= type.minimum() && number <= type.maximum();
    return allowed ? Optional.of(number + 0.0) : Optional.empty();
  }

  private static Optional<Object> word(List<String> words, String text) {
    return words.stream()
        .filter(word -> plain(word).equals(plain(text)))
        .findFirst()
        .map(Object.class::cast);
  }

  private static Optional<Object> choices(ValueType.Choices type, List<String> texts) {
    var known = texts.stream().flatMap(text -> word(type.words(), text).stream()).toList();
    return known.size() == texts.size() ? Optional.of(known) : Optional.empty();
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  private static boolean starts(ValueType.Address type, String text) {
    return type.schemes().stream().anyMatch(scheme -> text.startsWith(scheme + "://"));
  }
}
