package org.fakeai.api.chat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fakeai.simulation.tools.Tool;
import org.fakeai.simulation.tools.ToolChoice;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code tool_choice} in all its forms, and the deprecated {@code function_call}. */
final class ToolChoiceReader {

  private static final String AT = "tool_choice";
  private static final String CALL = "function_call";

  private ToolChoiceReader() {}

  /**
   * The choice.
   *
   * @param definitions the request's tools; null if it has none
   * @throws org.fakeai.wire.ApiException if it names what there is not
   */
  static ToolChoice toolChoice(
      @Nullable JsonNode node, @Nullable List<JsonNode> definitions, List<Tool> tools) {
    if (node == null || node.isNull()) {
      return tools.isEmpty() ? new ToolChoice.None() : new ToolChoice.Auto();
    }
    if (definitions == null && !node.asString("").equals("none")) {
      throw ErrorCode.INVALID_REQUEST.at(
          AT, "'tool_choice' is only allowed when 'tools' are specified.");
    }
    if (node.isString()) {
      return word(AT, node.stringValue(), tools, List.of("none", "auto", "required"));
    }
    object(AT, node);
    String type = Check.required(AT + ".type", node.path("type").stringValue(null));
    Check.oneOf(AT + ".type", type, List.of("function", "custom", "allowed_tools"));
    return type.equals("allowed_tools")
        ? allowed(node.path("allowed_tools"), tools)
        : new ToolChoice.Named(
            known(AT + "." + type + ".name", node.path(type), of(type, tools), "tools"));
  }

  /**
   * The deprecated choice.
   *
   * @throws org.fakeai.wire.ApiException if it names what there is not
   */
  static ToolChoice functionCall(@Nullable JsonNode node, List<Tool> functions) {
    if (node == null || node.isNull()) {
      return new ToolChoice.Auto();
    }
    if (node.isString()) {
      return word(CALL, node.stringValue(), functions, List.of("none", "auto"));
    }
    object(CALL, node);
    return new ToolChoice.Named(known(CALL + ".name", node, functions, "functions"));
  }

  private static void object(String at, JsonNode node) {
    if (!node.isObject()) {
      throw ErrorCode.INVALID_TYPE.at(
          at, "Invalid type for '" + at + "': expected a string or an object.");
    }
  }

  /** Those of a type. */
  private static List<Tool> of(String type, List<Tool> tools) {
    return tools.stream()
        .filter(
            tool ->
                switch (tool) {
                  case Tool.Function function -> type.equals("function");
                  case Tool.Custom custom -> type.equals("custom");
                })
        .toList();
  }

  private static ToolChoice word(String at, String word, List<Tool> tools, List<String> words) {
    Check.oneOf(at, word, words);
    if (tools.isEmpty() && word.equals("required")) {
      throw ErrorCode.INVALID_VALUE.at(at, "'required' needs at least one tool in 'tools'.");
    }
    return switch (word) {
      case "none" -> new ToolChoice.None();
      case "required" -> new ToolChoice.Required();
      default -> new ToolChoice.Auto();
    };
  }

  private static ToolChoice allowed(JsonNode node, List<Tool> tools) {
    String at = AT + ".allowed_tools";
    String mode = Check.required(at + ".mode", node.path("mode").stringValue(null));
    Check.oneOf(at + ".mode", mode, List.of("auto", "required"));
    Check.size(at + ".tools", node.path("tools").size(), 1, 128);
    Set<String> names = new HashSet<>();
    int index = 0;
    for (JsonNode tool : node.path("tools")) {
      String place = at + ".tools[" + index++ + "]";
      String type = Check.required(place + ".type", tool.path("type").stringValue(null));
      Check.oneOf(place + ".type", type, List.of("function", "custom"));
      // OpenAI's guide writes the name inside "function", its description leaves both open.
      JsonNode named = tool.has(type) ? tool.path(type) : tool;
      names.add(known(place + ".name", named, of(type, tools), "tools"));
    }
    return new ToolChoice.Allowed(names, mode.equals("required"));
  }

  private static String known(String at, JsonNode named, List<Tool> tools, String where) {
    String name = Check.required(at, named.path("name").stringValue(null));
    if (tools.stream().noneMatch(tool -> tool.name().equals(name))) {
      throw ErrorCode.INVALID_VALUE.at(
          at.startsWith(CALL) ? CALL : AT,
          "Tool choice '%s' not found in '%s' parameter.".formatted(name, where));
    }
    return name;
  }
}
