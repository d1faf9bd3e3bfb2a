package org.fakeai.api.chat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.grammar.GrammarReading;
import org.fakeai.simulation.grammar.LarkGrammar;
import org.fakeai.simulation.pattern.TextPattern;
import org.fakeai.simulation.schema.CompiledSchema;
import org.fakeai.simulation.schema.SchemaCache;
import org.fakeai.simulation.schema.SchemaProblem;
import org.fakeai.simulation.schema.StrictRules;
import org.fakeai.simulation.schema.StrictViolation;
import org.fakeai.simulation.tools.Tool;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.Json;
import org.fakeai.wire.JsonValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code tools} and the deprecated {@code functions} (OpenAI, guide "Function calling"). */
@Shared
final class ToolReader {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
  private static final List<String> TYPES = List.of("function", "custom");
  private static final JsonNode NO_PARAMETERS =
      Json.MAPPER.createObjectNode().put("type", "object");

  private final SchemaCache schemas;

  @Inject
  ToolReader(SchemaCache schemas) {
    this.schemas = schemas;
  }

  /**
   * The tools, in order.
   *
   * @throws org.fakeai.wire.ApiException at the first that cannot be served
   */
  List<Tool> tools(List<JsonNode> definitions) {
    List<Tool> tools = new ArrayList<>(definitions.size());
    for (int i = 0; i < definitions.size(); i++) {
      JsonNode definition = definitions.get(i);
      String at = "tools[" + i + "]";
      String type = Check.required(at + ".type", definition.path("type").stringValue(null));
      Check.oneOf(at + ".type", type, TYPES);
      JsonNode inner = Check.required(at + "." + type, definition.get(type));
      tools.add(
          type.equals("custom")
              ? custom(at + ".custom", inner)
              : function(at + ".function", inner));
    }
    return unique("tools", tools);
  }

  /**
   * The deprecated functions, in order.
   *
   * @throws org.fakeai.wire.ApiException at the first that cannot be served
   */
  List<Tool> functions(List<JsonNode> definitions) {
    List<Tool> tools = new ArrayList<>(definitions.size());
    for (int i = 0; i < definitions.size(); i++) {
      tools.add(function("functions[" + i + "]", definitions.get(i)));
    }
    return unique("functions", tools);
  }

  /**
   * A checked name.
   *
   * @throws org.fakeai.wire.ApiException if it is none
   */
  static String name(String at, @Nullable JsonNode node) {
    String name = Check.required(at, Check.text(at, node));
    if (!NAME.matcher(name).matches()) {
      throw ErrorCode.INVALID_VALUE.at(
          at,
          "Invalid '%s': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]{1,64}$'."
              .formatted(at));
    }
    return name;
  }

  private static List<Tool> unique(String at, List<Tool> tools) {
    Set<String> names = new HashSet<>();
    for (Tool tool : tools) {
      if (!names.add(tool.name())) {
        throw ErrorCode.INVALID_VALUE.at(at, "Duplicate function name: '" + tool.name() + "'.");
      }
    }
    return tools;
  }

  private Tool function(String at, JsonNode definition) {
    String name = name(at + ".name", definition.get("name"));
    JsonNode parameters = definition.get("parameters");
    boolean none = parameters == null || parameters.isNull();
    String owner = "function '" + name + "'";
    JsonNode schema =
        none ? NO_PARAMETERS : ToolParameters.object(at + ".parameters", owner, parameters);
    if (!none && definition.path("strict").asBoolean(false)) {
      List<StrictViolation> violations = StrictRules.violations(JsonValues.of(parameters));
      if (!violations.isEmpty()) {
        throw ErrorCode.INVALID_FUNCTION_PARAMETERS.at(
            at + ".parameters", violations.getFirst().message(owner));
      }
    }
    return switch (schemas.compile(schema.toString(), () -> JsonValues.of(schema))) {
      case CompiledSchema compiled -> new Tool.Function(name, description(definition), compiled);
      case SchemaProblem problem ->
          throw ErrorCode.INVALID_FUNCTION_PARAMETERS.at(
              at + ".parameters", SchemaRefusal.message(owner, problem));
    };
  }

  private static Tool custom(String at, JsonNode definition) {
    String name = name(at + ".name", definition.get("name"));
    JsonNode format = definition.path("format");
    return new Tool.Custom(name, description(definition), input(at + ".format", format));
  }

  private static Tool.Input input(String at, JsonNode format) {
    if (format.isMissingNode()
        || format.isNull()
        || format.path("type").asString("").equals("text")) {
      return new Tool.Input.Free();
    }
    Check.oneOf(at + ".type", format.path("type").asString(""), List.of("text", "grammar"));
    // Chat's form has an object "grammar"; the responses' has its members beside the type.
    JsonNode grammar = format.has("grammar") ? format.get("grammar") : format;
    String inside = format.has("grammar") ? at + ".grammar" : at;
    String text =
        Check.required(inside + ".definition", grammar.path("definition").stringValue(null));
    String syntax = Check.required(inside + ".syntax", grammar.path("syntax").stringValue(null));
    Check.oneOf(inside + ".syntax", syntax, List.of("lark", "regex"));
    if (syntax.equals("regex")) {
      Optional<TextPattern> pattern = TextPattern.parseWhole(text);
      return new Tool.Input.Matching(
          pattern.orElseThrow(
              () ->
                  ErrorCode.INVALID_VALUE.at(
                      inside + ".definition", "Invalid regular expression.")));
    }
    return switch (LarkGrammar.read(text)) {
      case LarkGrammar read -> new Tool.Input.Of(read);
      case GrammarReading.Refused(int line, String reason) ->
          throw ErrorCode.INVALID_VALUE.at(
              inside + ".definition", "Invalid grammar: line %d %s.".formatted(line, reason));
    };
  }

  private static String description(JsonNode definition) {
    return definition.path("description").asString("");
  }
}
