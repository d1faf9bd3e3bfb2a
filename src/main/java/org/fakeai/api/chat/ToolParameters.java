package org.fakeai.api.chat;

import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of functions' arguments, which are objects whatever else the schema says. */
final class ToolParameters {

  private static final String ROOT = "\"$ref\":\"#\"";

  private ToolParameters() {}

  /**
   * A schema that no value but an object has, of one that allows objects among others.
   *
   * @param at the schema's place in the request
   * @param owner whose it is, as messages name it
   * @throws org.fakeai.wire.ApiException if it is none, or allows no objects
   */
  static JsonNode object(String at, String owner, JsonNode schema) {
    Check.object(at, schema);
    JsonNode type = schema.path("type");
    if (type.isString() && type.stringValue().equals("object")) {
      return schema;
    }
    boolean among = type.valueStream().anyMatch(one -> one.asString("").equals("object"));
    if (!type.isMissingNode() && !among) {
      throw ErrorCode.INVALID_FUNCTION_PARAMETERS.at(
          at,
          "Invalid schema for %s: schema must be a JSON Schema of 'type: \"object\"', got 'type: %s'."
              .formatted(owner, type));
    }
    // What refers to its own root would be narrowed as well.
    return schema.toString().contains(ROOT)
        ? schema
        : Json.MAPPER.createObjectNode().setAll((ObjectNode) schema).put("type", "object");
  }
}
