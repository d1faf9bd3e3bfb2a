package org.fakeai.config.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.fakeai.config.script.AnswerDefinition.AsUsual;
import org.fakeai.config.script.AnswerDefinition.Fails;
import org.fakeai.config.script.AnswerDefinition.Says;
import org.fakeai.config.script.AnswerDefinition.ToolCall;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads what a rule answers. */
final class AnswerReader {

  private static final Set<String> FIELDS =
      Set.of("text", "refusal", "tool_calls", "finish_reason", "error", "timing");
  private static final Set<String> REASONS =
      Set.of("stop", "length", "tool_calls", "content_filter");
  private static final Set<String> ERROR_FIELDS =
      Set.of("status", "type", "code", "message", "param", "headers");
  private static final int LONGEST_WAIT_MS = 3_600_000;

  private AnswerReader() {}

  static AnswerDefinition read(Place place) {
    if (place.isText()) {
      return new Says(
          place.text(), Optional.empty(), List.of(), Optional.empty(), Timing.OF_SERVER);
    }
    Map<String, Place> fields = place.fields(FIELDS);
    Timing timing =
        Optional.ofNullable(fields.get("timing"))
            .map(AnswerReader::timing)
            .orElse(Timing.OF_SERVER);
    Place error = fields.get("error");
    boolean content =
        Stream.of("text", "refusal", "tool_calls", "finish_reason").anyMatch(fields::containsKey);
    if (error != null) {
      if (content) {
        error.note("excludes text, refusal, tool_calls and finish_reason");
      }
      return error(error, timing);
    }
    if (!content) {
      if (!fields.containsKey("timing")) {
        place.note("must say something: text, refusal, tool_calls, error or timing");
      }
      return new AsUsual(timing);
    }
    return reply(place, fields, timing);
  }

  private static Says reply(Place place, Map<String, Place> fields, Timing timing) {
    if (fields.containsKey("refusal")
        && (fields.containsKey("text") || fields.containsKey("tool_calls"))) {
      place.note("has a refusal, which excludes text and tool_calls");
    }
    return new Says(
        Optional.ofNullable(fields.get("text")).flatMap(Place::text),
        Optional.ofNullable(fields.get("refusal")).flatMap(Place::word),
        Optional.ofNullable(fields.get("tool_calls")).map(Place::items).orElse(List.of()).stream()
            .map(AnswerReader::call)
            .toList(),
        Optional.ofNullable(fields.get("finish_reason")).flatMap(at -> at.oneOf(REASONS)),
        timing);
  }

  private static ToolCall call(Place place) {
    Map<String, Place> fields = place.fields(Set.of("name", "arguments", "input"));
    Place name = fields.get("name");
    if (name == null) {
      place.note("needs a name");
    }
    Place arguments = fields.get("arguments");
    Place input = fields.get("input");
    if (arguments != null && input != null) {
      place.note("is a function's call with arguments or a custom tool's with input, not both");
    }
    return new ToolCall(
        name == null ? "" : name.word().orElse(""),
        input != null,
        input != null
            ? input.text().orElse("")
            : Optional.ofNullable(arguments).map(AnswerReader::arguments).orElse("{}"));
  }

  /** Fields, or the JSON text itself, which may be broken if the tester wants it so. */
  private static String arguments(Place place) {
    if (place.node() instanceof MappingNode) {
      return JsonText.of(place);
    }
    return place.text().orElse("{}");
  }

  private static Fails error(Place place, Timing timing) {
    Map<String, Place> fields = place.fields(ERROR_FIELDS);
    Place status = fields.get("status");
    if (status == null) {
      place.note("needs a status");
    }
    int number = status == null ? 500 : status.whole(400, 599).orElse(500);
    return new Fails(
        number,
        text(fields, "type").orElseGet(() -> ErrorTypes.type(number)),
        text(fields, "code").or(() -> ErrorTypes.code(number)),
        text(fields, "message").orElseGet(() -> ErrorTypes.message(number)),
        text(fields, "param"),
        headers(Optional.ofNullable(fields.get("headers"))),
        timing);
  }

  private static Optional<String> text(Map<String, Place> fields, String name) {
    return Optional.ofNullable(fields.get(name)).flatMap(Place::word);
  }

  private static Map<String, String> headers(Optional<Place> place) {
    Map<String, String> headers = new LinkedHashMap<>();
    place
        .map(Place::entries)
        .orElse(Map.of())
        .forEach(
            (name, value) -> {
              String text = value.text().orElse("");
              if (!isHeader(name) || !text.matches("[\\x20-\\x7e]*")) {
                value.note("must be a header's name and printable ASCII characters");
              }
              headers.put(name, text);
            });
    return headers;
  }

  static boolean isHeader(String name) {
    return name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
  }

  private static Timing timing(Place place) {
    Map<String, Place> fields = place.fields(Set.of("ttft_ms", "itl_ms"));
    return new Timing(milliseconds(fields.get("ttft_ms")), milliseconds(fields.get("itl_ms")));
  }

  private static OptionalDouble milliseconds(@Nullable Place place) {
    return place == null ? OptionalDouble.empty() : place.decimal(LONGEST_WAIT_MS);
  }
}
