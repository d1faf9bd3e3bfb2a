package org.fakeai.wire;

import java.util.Map;
import org.fakeai.simulation.scenario.Answer;
import org.jspecify.annotations.Nullable;

/** The one exception by which a request fails; its message goes to the client. */
public final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode error;
  private final @Nullable String param;
  private final transient Map<String, String> headers;
  private final transient Shown shown;

  ApiException(ErrorCode error, String message, @Nullable String param) {
    this(error, message, param, Map.of(), new Shown(error.status(), error.type(), error.code()));
  }

  private ApiException(
      ErrorCode error,
      String message,
      @Nullable String param,
      Map<String, String> headers,
      Shown shown) {
    super(message, null, false, false);
    this.error = error;
    this.param = param;
    this.headers = headers;
    this.shown = shown;
  }

  /**
   * What clients are shown.
   *
   * @param status of HTTP
   * @param type of the error object
   * @param code of the error object
   */
  record Shown(int status, String type, @Nullable String code) {}

  /** A failure that a scenario makes up. */
  static ApiException scripted(Answer.Failure failure) {
    return new ApiException(
        ErrorCode.SCRIPTED,
        failure.message(),
        failure.param().orElse(null),
        failure.headers(),
        new Shown(failure.status(), failure.type(), failure.code().orElse(null)));
  }

  /** The same failure with response headers of its own, such as {@code retry-after}. */
  public ApiException withHeaders(Map<String, String> more) {
    return new ApiException(error, message(), param, Map.copyOf(more), shown);
  }

  /** What failed. */
  public ErrorCode error() {
    return error;
  }

  /** The HTTP status. */
  public int status() {
    return shown.status();
  }

  /** The error object's {@code type}. */
  String type() {
    return shown.type();
  }

  /** The error object's {@code code}. */
  @Nullable String code() {
    return shown.code();
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
