package org.fakeai.simulation.tools;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words of a question that point to tools of some kind, though the tool does not use them. */
final class ToolThemes {

  private static final Map<String, Set<String>> TRIGGERS =
      Map.of(
          "weather",
          Set.of(
              "weather",
              "temperature",
              "forecast",
              "rain",
              "sunny",
              "hot",
              "cold",
              "umbrella",
              "humid",
              "wind"),
          "search",
          Set.of("search", "find", "look", "google", "latest", "news", "information"),
          "calculat",
          Set.of("calculate", "compute", "sum", "multiply", "divide", "plus", "minus", "solve"),
          "database",
          Set.of("database", "sql", "query", "table", "record", "row"),
          "email",
          Set.of("email", "mail", "send", "inbox", "message", "reply"),
          "calendar",
          Set.of("calendar", "schedule", "meeting", "appointment", "event", "remind"),
          "file",
          Set.of("file", "read", "write", "folder", "directory", "open", "save"),
          "stock",
          Set.of("stock", "share", "ticker", "price", "trade"));

  private static final Map<String, String> OTHER_NAMES =
      Map.of("math", "calculat", "event", "calendar", "sql", "database", "forecast", "weather");

  private ToolThemes() {}

  /** The words that point to a tool with that name. */
  static List<Set<String>> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return TRIGGERS.entrySet().stream()
        .filter(
            theme ->
                lower.contains(theme.getKey())
                    || OTHER_NAMES.entrySet().stream()
                        .anyMatch(
                            other ->
                                other.getValue().equals(theme.getKey())
                                    && lower.contains(other.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }
}
