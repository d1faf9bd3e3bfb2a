package org.fakeai.config.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Lists in one text: a JSON array, or items separated by commas. */
public final class ListText {

  private ListText() {}

  /** Any items, also with commas in them, as a text that is read as the same list. */
  public static String of(List<String> items) {
    return items.stream().map(ListText::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  /** Empty if it starts as an array but is none. */
  static Optional<List<String>> items(RawValue value) {
    return switch (value) {
      case RawValue.Items list -> Optional.of(clean(list.texts()));
      case RawValue.Text text -> items(text.text().strip());
    };
  }

  private static Optional<List<String>> items(String text) {
    return text.startsWith("[")
        ? array(text).map(ListText::clean)
        : Optional.of(clean(Arrays.asList(text.split(",", -1))));
  }

  private static Optional<List<String>> array(String text) {
    try {
      return Yaml.compose(text).flatMap(Yaml::items);
    } catch (YamlEngineException notAnArray) {
      return Optional.empty();
    }
  }

  private static List<String> clean(List<String> items) {
    return items.stream().map(String::strip).filter(item -> !item.isEmpty()).toList();
  }

  private static String quoted(String item) {
    return '"' + item.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
