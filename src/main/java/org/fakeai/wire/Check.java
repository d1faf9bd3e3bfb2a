package org.fakeai.wire;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks of request fields, with the messages and codes that OpenAI answers. */
public final class Check {

  private Check() {}

  /**
   * The value of a field that must be there.
   *
   * @throws ApiException if it is null
   */
  public static <T> T required(String param, @Nullable T value) {
    if (value == null) {
      throw ErrorCode.MISSING_PARAMETER.at(param, "Missing required parameter: '" + param + "'.");
    }
    return value;
  }

  /**
   * A whole number within bounds, or null.
   *
   * @throws ApiException if it is out of bounds
   */
  public static @Nullable Integer range(
      String param, @Nullable Integer value, int least, int greatest) {
    if (value == null) {
      return null;
    }
    if (value < least) {
      throw ErrorCode.BELOW_MINIMUM.at(
          param, outside(param, "integer below minimum value", ">= " + least, value));
    }
    if (value > greatest) {
      throw ErrorCode.ABOVE_MAXIMUM.at(
          param, outside(param, "integer above maximum value", "<= " + greatest, value));
    }
    return value;
  }

  /**
   * A decimal number within bounds, or null.
   *
   * @throws ApiException if it is out of bounds
   */
  public static @Nullable Double range(
      String param, @Nullable Double value, double least, double greatest) {
    if (value == null) {
      return null;
    }
    if (!(value >= least)) {
      throw ErrorCode.DECIMAL_BELOW_MINIMUM.at(
          param, outside(param, "decimal below minimum value", ">= " + plain(least), value));
    }
    if (value > greatest) {
      throw ErrorCode.DECIMAL_ABOVE_MAXIMUM.at(
          param, outside(param, "decimal above maximum value", "<= " + plain(greatest), value));
    }
    return value;
  }

  /**
   * One of a few words, or null.
   *
   * @throws ApiException if it is none of them
   */
  public static @Nullable String oneOf(
      String param, @Nullable String value, List<String> supported) {
    if (value != null && !supported.contains(value)) {
      throw ErrorCode.INVALID_VALUE.at(param, unsupported(value, supported));
    }
    return value;
  }

  /** The message for a value that is none of the supported ones. */
  public static String unsupported(@Nullable String value, List<String> supported) {
    String last = "'" + supported.getLast() + "'";
    List<String> others = supported.subList(0, supported.size() - 1);
    String list = others.isEmpty() ? last : "'" + String.join("', '", others) + "', and " + last;
    return "Invalid value: '%s'. Supported values are: %s.".formatted(value, list);
  }

  /**
   * A string, or null if there is none.
   *
   * @throws ApiException if it is anything else
   */
  public static @Nullable String text(String param, @Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw ErrorCode.INVALID_TYPE.at(
          param, "Invalid type for '" + param + "': expected a string.");
    }
    return value.stringValue();
  }

  /**
   * Refuses what is no object.
   *
   * @throws ApiException if it is none
   */
  public static void object(String param, JsonNode value) {
    if (!value.isObject()) {
      throw ErrorCode.INVALID_TYPE.at(
          param, "Invalid type for '" + param + "': expected an object.");
    }
  }

  /**
   * Refuses a list that holds anything but objects; null passes.
   *
   * @throws ApiException at the first other item
   */
  public static void objects(String param, @Nullable List<JsonNode> value) {
    for (int i = 0; value != null && i < value.size(); i++) {
      if (!value.get(i).isObject()) {
        object(param + "[" + i + "]", value.get(i));
      }
    }
  }

  /**
   * Refuses a string that is too long.
   *
   * @throws ApiException if it is
   */
  public static void length(String param, @Nullable String value, int greatest) {
    if (value != null && value.length() > greatest) {
      throw ErrorCode.STRING_TOO_LONG.at(
          param,
          "Invalid '%s': string too long. Expected a string with maximum length %d, but got a string with length %d instead."
              .formatted(param, greatest, value.length()));
    }
  }

  /**
   * Refuses an array that is empty or too long; null passes.
   *
   * @throws ApiException if it is
   */
  public static void size(String param, @Nullable Collection<?> value, int least, int greatest) {
    if (value != null) {
      size(param, value.size(), least, greatest);
    }
  }

  /**
   * Refuses an array of a length that is out of bounds.
   *
   * @throws ApiException if it is
   */
  public static void size(String param, int size, int least, int greatest) {
    if (size < least) {
      throw ErrorCode.EMPTY_ARRAY.at(
          param,
          "Invalid '%s': empty array. Expected an array with minimum length %d, but got an empty array instead."
              .formatted(param, least));
    }
    if (size > greatest) {
      throw ErrorCode.ARRAY_TOO_LONG.at(
          param,
          "Invalid '%s': array too long. Expected an array with maximum length %d, but got an array with length %d instead."
              .formatted(param, greatest, size));
    }
  }

  private static String outside(String param, String what, String expected, Number got) {
    return "Invalid '%s': %s. Expected a value %s, but got %s instead."
        .formatted(param, what, expected, plain(got.doubleValue()));
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
