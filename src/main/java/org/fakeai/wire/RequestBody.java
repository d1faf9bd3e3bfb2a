package org.fakeai.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.fakeai.config.FakeAiConfig.UnknownFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** Reads the JSON object that a request consists of. */
public final class RequestBody {

  private RequestBody() {}

  /**
   * The body as {@code reader} understands it.
   *
   * @throws ApiException if there is none or it is null
   * @throws tools.jackson.core.JacksonException if it is anything else than expected
   */
  public static <T> T read(ObjectReader reader, byte[] body) {
    if (body.length == 0) {
      throw ErrorCode.INVALID_JSON.because("The request has no body; a JSON object is expected.");
    }
    T request = reader.readValue(body);
    if (request == null) {
      throw ErrorCode.INVALID_JSON.because("The request's body is null; an object is expected.");
    }
    return request;
  }

  /**
   * A body that a resource reads by itself.
   *
   * @param largest most bytes of it
   * @throws ApiException if there is none, or more than that
   * @throws tools.jackson.core.JacksonException if it is anything else than expected
   */
  public static <T> T read(InputStream body, Class<T> type, int largest) throws IOException {
    byte[] bytes = body.readNBytes(largest + 1);
    if (bytes.length > largest) {
      throw ErrorCode.REQUEST_TOO_LARGE.because(
          "The request's body is larger than %d bytes.".formatted(largest));
    }
    T request = bytes.length == 0 ? null : Json.MAPPER.readValue(bytes, type);
    if (request == null) {
      throw ErrorCode.INVALID_JSON.because("The request has no body; a JSON object is expected.");
    }
    return request;
  }

  /**
   * Fields that nobody understands, as far as a header can name them.
   *
   * @param policy what happens to them
   * @return those that the client is to hear of
   * @throws ApiException naming the first, if the policy is to reject them
   */
  public static List<String> unknown(Map<String, JsonNode> fields, UnknownFields policy) {
    if (fields.isEmpty()) {
      return List.of();
    }
    return switch (policy) {
      case IGNORE -> List.of();
      case WARN -> fields.keySet().stream().filter(RequestBody::isWord).toList();
      case REJECT -> {
        String first = fields.keySet().iterator().next();
        throw ErrorCode.UNKNOWN_PARAMETER.at(first, "Unknown parameter: '" + first + "'.");
      }
    };
  }

  private static boolean isWord(String name) {
    return name.matches("[A-Za-z0-9_.-]{1,64}");
  }
}
