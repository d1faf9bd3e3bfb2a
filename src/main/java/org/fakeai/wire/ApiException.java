package org.fakeai.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one exception by which a request fails; its message goes to the client. */
public final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode error;
  private final @Nullable String param;
  private final transient Map<String, String> headers;

  ApiException(ErrorCode error, String message, @Nullable String param) {
    this(error, message, param, Map.of());
  }

  private ApiException(
      ErrorCode error, String message, @Nullable String param, Map<String, String> headers) {
    super(message, null, false, false);
    this.error = error;
    this.param = param;
    this.headers = headers;
  }

  /** The same failure with response headers of its own, such as {@code retry-after}. */
  public ApiException withHeaders(Map<String, String> more) {
    return new ApiException(error, message(), param, Map.copyOf(more));
  }

  /** What failed. */
  public ErrorCode error() {
    return error;
  }

  /** Path of the field at fault, if there is one. */
  public @Nullable String param() {
    return param;
  }

  /** Response headers that go with the error. */
  public Map<String, String> headers() {
    return headers;
  }

  /** A sentence that a client's developer can act on. */
  public String message() {
    String message = getMessage();
    return message == null ? error.name() : message;
  }
}
