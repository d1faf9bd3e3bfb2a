package org.fakeai.api.chat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.schema.Compilation;
import org.fakeai.simulation.schema.CompiledSchema;
import org.fakeai.simulation.schema.SchemaCache;
import org.fakeai.simulation.schema.SchemaProblem;
import org.fakeai.simulation.schema.StrictRules;
import org.fakeai.simulation.schema.StrictViolation;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.JsonValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code response_format} (OpenAI, guide "Structured model outputs"). */
@Shared
final class FormReader {

  private static final Pattern JSON = Pattern.compile("json", Pattern.CASE_INSENSITIVE);
  private static final String SCHEMA = "response_format.json_schema.schema";

  private final SchemaCache schemas;

  @Inject
  FormReader(SchemaCache schemas) {
    this.schemas = schemas;
  }

  /**
   * The schema of what is to be said; empty if it is text.
   *
   * @throws ApiException if it cannot be served
   */
  Optional<CompiledSchema> read(ChatCompletionRequest request) {
    if (request.responseFormat() == null) {
      return Optional.empty();
    }
    return switch (Check.required("response_format.type", request.responseFormat().type())) {
      case "json_object" -> Optional.of(object(request));
      case "json_schema" -> schema(request, request.responseFormat().jsonSchema());
      default -> Optional.empty();
    };
  }

  private CompiledSchema object(ChatCompletionRequest request) {
    List<@Nullable ChatMessage> messages = Check.required("messages", request.messages());
    StringBuilder all = new StringBuilder();
    for (ChatMessage message : messages) {
      all.append(message == null ? "" : ChatText.of(message)).append('\n');
    }
    if (!JSON.matcher(all).find()) {
      throw ErrorCode.INVALID_REQUEST.at(
          "messages",
          "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.");
    }
    return switch (sketched(SketchedObject.schema(all))) {
      case CompiledSchema schema -> schema;
      case SchemaProblem problem -> anything();
    };
  }

  /** What a prompt is answered with that shows a schema which has no value. */
  private CompiledSchema anything() {
    return switch (sketched(SketchedObject.schema(""))) {
      case CompiledSchema schema -> schema;
      case SchemaProblem problem -> throw new IllegalStateException(problem.reason());
    };
  }

  private Compilation sketched(String sketch) {
    return schemas.compile(sketch, () -> JsonValues.of(SketchedObject.read(sketch)));
  }

  private Optional<CompiledSchema> schema(
      ChatCompletionRequest request, @Nullable Map<String, JsonNode> format) {
    Map<String, JsonNode> given = Check.required("response_format.json_schema", format);
    String name = ToolReader.name("response_format.json_schema.name", given.get("name"));
    JsonNode schema = given.get("schema");
    if (schema == null || schema.isNull()) {
      return compiled("{}", SketchedObject.read("{}"), request);
    }
    if (!schema.isObject() && !schema.isBoolean()) {
      throw ErrorCode.INVALID_TYPE.at(
          SCHEMA, "Invalid type for '" + SCHEMA + "': expected an object.");
    }
    JsonNode strict = given.get("strict");
    if (strict != null && strict.asBoolean(false)) {
      List<StrictViolation> violations = StrictRules.violations(JsonValues.of(schema));
      if (!violations.isEmpty()) {
        throw ErrorCode.INVALID_REQUEST.at(
            "response_format", violations.getFirst().message("response_format '" + name + "'"));
      }
    }
    return compiled(schema.toString(), schema, request);
  }

  private Optional<CompiledSchema> compiled(
      String text, JsonNode schema, ChatCompletionRequest request) {
    return switch (schemas.compile(text, () -> JsonValues.of(schema))) {
      case CompiledSchema compiled -> Optional.of(compiled);
      case SchemaProblem problem -> throw refusal(problem, request);
    };
  }

  /** The refusal of a request whose schema has no value. */
  static ApiException refusal(SchemaProblem problem, ChatCompletionRequest request) {
    Map<String, JsonNode> format =
        request.responseFormat() == null ? null : request.responseFormat().jsonSchema();
    JsonNode name = format == null ? null : format.get("name");
    String owner = "response_format '" + (name == null ? "json_object" : name.asString("")) + "'";
    return ErrorCode.INVALID_REQUEST.at("response_format", SchemaRefusal.message(owner, problem));
  }
}
