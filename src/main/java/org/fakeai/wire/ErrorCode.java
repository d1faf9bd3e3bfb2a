package org.fakeai.wire;

import org.jspecify.annotations.Nullable;

/**
 * Every way in which a request can fail: status, {@code type} and {@code code} of OpenAI's error
 * object (OpenAI, API reference, "Errors").
 */
public enum ErrorCode {
  INVALID_REQUEST(400, "invalid_request_error", null),
  INVALID_JSON(400, "invalid_request_error", null),
  INVALID_TYPE(400, "invalid_request_error", "invalid_type"),
  INVALID_VALUE(400, "invalid_request_error", "invalid_value"),
  UNSUPPORTED_VALUE(400, "invalid_request_error", "unsupported_value"),
  MISSING_PARAMETER(400, "invalid_request_error", "missing_required_parameter"),
  UNKNOWN_PARAMETER(400, "invalid_request_error", "unknown_parameter"),
  STRING_TOO_LONG(400, "invalid_request_error", "string_above_max_length"),
  ARRAY_TOO_LONG(400, "invalid_request_error", "array_above_max_length"),
  BELOW_MINIMUM(400, "invalid_request_error", "integer_below_min_value"),
  ABOVE_MAXIMUM(400, "invalid_request_error", "integer_above_max_value"),
  DECIMAL_BELOW_MINIMUM(400, "invalid_request_error", "decimal_below_min_value"),
  DECIMAL_ABOVE_MAXIMUM(400, "invalid_request_error", "decimal_above_max_value"),
  EMPTY_ARRAY(400, "invalid_request_error", "empty_array"),
  CONTENT_POLICY_VIOLATION(400, "invalid_request_error", "content_policy_violation"),
  CONTEXT_LENGTH_EXCEEDED(400, "invalid_request_error", "context_length_exceeded"),
  INVALID_FUNCTION_PARAMETERS(400, "invalid_request_error", "invalid_function_parameters"),
  UNSUPPORTED_PARAMETER(400, "invalid_request_error", "unsupported_parameter"),
  TOO_MANY_TOKENS(400, "max_tokens_per_request", "max_tokens_per_request"),
  NO_API_KEY(401, "invalid_request_error", null),
  INVALID_API_KEY(401, "invalid_request_error", "invalid_api_key"),
  NOT_AN_ADMINISTRATOR(403, "invalid_request_error", "insufficient_permissions"),
  UNKNOWN_URL(404, "invalid_request_error", null),
  NOT_FOUND(404, "invalid_request_error", "not_found"),
  MODEL_NOT_FOUND(404, "invalid_request_error", "model_not_found"),
  METHOD_NOT_SUPPORTED(405, "invalid_request_error", "method_not_supported"),
  NOT_ACCEPTABLE(406, "invalid_request_error", null),
  VERIFICATION_FAILED(417, "invalid_request_error", "verification_failed"),
  REQUEST_TOO_LARGE(413, "invalid_request_error", "request_too_large"),
  /** What a rule of a scenario makes up; status, type and code are the rule's. */
  SCRIPTED(500, "server_error", null),
  SERVER_ERROR(500, "server_error", null),
  OVERLOADED(503, "service_unavailable_error", "server_is_overloaded"),
  DRAINING(503, "service_unavailable_error", "server_is_draining"),
  STREAM_TIMEOUT(504, "server_error", "stream_timeout");

  private final int status;
  private final String type;
  private final @Nullable String code;

  ErrorCode(int status, String type, @Nullable String code) {
    this.status = status;
    this.type = type;
    this.code = code;
  }

  /** The exception for a model that there is not. */
  public static ApiException unknownModel(String id) {
    return MODEL_NOT_FOUND.at(
        "model", "The model '%s' does not exist or you do not have access to it.".formatted(id));
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The error object's {@code type}. */
  public String type() {
    return type;
  }

  /** The error object's {@code code}. */
  public @Nullable String code() {
    return code;
  }

  /** The exception for this failure, of no field in particular. */
  public ApiException because(String message) {
    return new ApiException(this, message, null);
  }

  /**
   * The exception for this failure at one field.
   *
   * @param param path of the field, such as {@code messages[0].role}
   */
  public ApiException at(String param, String message) {
    return new ApiException(this, message, param);
  }
}
