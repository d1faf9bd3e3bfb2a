package org.fakeai.wire;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says what is wrong with a body in the client's terms: the field's path and what was expected. */
public final class JsonFailures {

  private JsonFailures() {}

  /** The failure as an {@link ApiException} of status 400. */
  public static ApiException explain(JacksonException failure) {
    String path = path(failure.getPath());
    if (failure instanceof StreamReadException || path.isEmpty()) {
      return ErrorCode.INVALID_JSON.because(
          "We could not parse the JSON body of your request: a JSON object is expected, and "
              + "this is none (%s).".formatted(where(failure)));
    }
    String expected =
        failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
            ? ": expected " + name(mismatch.getTargetType())
            : "";
    return ErrorCode.INVALID_TYPE.at(path, "Invalid type for '%s'%s.".formatted(path, expected));
  }

  private static String where(JacksonException failure) {
    var location = failure.getLocation();
    return location == null || location.getLineNr() < 1
        ? "unreadable"
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static String path(List<JacksonException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : references) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static String name(Class<?> type) {
    if (type == Integer.class || type == Long.class || type == java.math.BigInteger.class) {
      return "an integer";
    }
    if (Number.class.isAssignableFrom(type)) {
      return "a decimal number";
    }
    if (type == String.class) {
      return "a string";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "a boolean";
    }
    if (type == TextInput.class) {
      return "a string, an array of strings, an array of integers, or an array of such arrays";
    }
    return List.class.isAssignableFrom(type) ? "an array" : "an object";
  }
}
