package org.fakeai.config.script;

import java.util.Optional;

/** What an error of some status usually says. */
final class ErrorTypes {

  private ErrorTypes() {}

  static String type(int status) {
    return switch (status) {
      case 429 -> "requests";
      case 503 -> "service_unavailable_error";
      default -> status < 500 ? "invalid_request_error" : "server_error";
    };
  }

  static Optional<String> code(int status) {
    return switch (status) {
      case 401 -> Optional.of("invalid_api_key");
      case 404 -> Optional.of("model_not_found");
      case 429 -> Optional.of("rate_limit_exceeded");
      case 503 -> Optional.of("server_is_overloaded");
      default -> Optional.empty();
    };
  }

  static String message(int status) {
    return switch (status) {
      case 429 -> "Rate limit reached for requests.";
      case 503 -> "The server is overloaded. Retry in a moment.";
      default -> "A scenario's rule answers with status " + status + ".";
    };
  }
}
