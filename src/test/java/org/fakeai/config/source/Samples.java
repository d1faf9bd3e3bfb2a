package org.fakeai.config.source;

import org.fakeai.config.Setting;
import org.fakeai.config.ValueType;

/** For each setting a value that is allowed and is not the default. */
final class Samples {

  private Samples() {}

  static String of(Setting setting) {
    return switch (setting.type()) {
      case ValueType.Flag flag ->
          String.valueOf(
              setting.defaultText().equals("false") || setting.defaultText().equals("off"));
      case ValueType.Text text -> "some-text";
      case ValueType.Whole whole ->
          String.valueOf(whole.maximum() == 64 ? 9 : Math.max(whole.minimum(), 7) + 60);
      case ValueType.Decimal decimal -> decimal.maximum() > 1 ? "1.25" : "0.25";
      case ValueType.Choice choice -> choice.words().getLast();
      case ValueType.Choices choices -> choices.words().getLast();
      case ValueType.Texts texts -> "https://a.example,https://b.example";
      case ValueType.Address address -> address.schemes().getFirst() + "://host:1";
      case ValueType.Keys keys -> Reading.KEY;
    };
  }
}
