package org.fakeai.config.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fakeai.config.Setting;
import org.fakeai.config.ValueType;

/** Values as people may see them: secrets masked. */
final class Shown {

  private static final String MASK = "***";
  private static final Pattern PASSWORD = Pattern.compile("://([^:/@]*):.*@");

  private Shown() {}

  /** A value that was understood. */
  static String value(Setting setting, Object value) {
    if (setting.type() instanceof ValueType.Keys && value instanceof List<?> keys) {
      return keys.size() == 1 ? "1 key" : keys.size() + " keys";
    }
    var text = text(value);
    return setting.secret() ? masked(setting, text) : text;
  }

  /** A value that was not understood. */
  static String raw(Setting setting, RawValue value) {
    return switch (value) {
      case RawValue.Items items -> setting.secret() ? MASK : String.join(", ", items.texts());
      case RawValue.Text text -> setting.secret() ? MASK : text.text();
    };
  }

  private static String masked(Setting setting, String text) {
    return setting.type() instanceof ValueType.Address
        ? PASSWORD.matcher(text).replaceFirst("://$1:" + MASK + "@")
        : MASK;
  }

  private static String text(Object value) {
    return switch (value) {
      case Double number -> new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
      case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(","));
      default -> String.valueOf(value);
    };
  }
}
