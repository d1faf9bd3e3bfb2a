package org.fakeai.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * OpenAI's error envelope; all four fields are always present.
 *
 * @param error what went wrong
 */
public record ErrorBody(Detail error) {

  /**
   * What went wrong.
   *
   * @param message a sentence for the client's developer
   * @param type OpenAI's class of error
   * @param param path of the field at fault
   * @param code what programs compare
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Detail(
      String message, String type, @Nullable String param, @Nullable String code) {}

  /** The envelope of an exception. */
  public static ErrorBody of(ApiException failure) {
    return new ErrorBody(
        new Detail(failure.message(), failure.type(), failure.param(), failure.code()));
  }

  /** As JSON on one line. */
  public String json() {
    return Json.MAPPER.writeValueAsString(this);
  }

  /** As JSON in UTF-8. */
  public byte[] bytes() {
    return json().getBytes(StandardCharsets.UTF_8);
  }
}
