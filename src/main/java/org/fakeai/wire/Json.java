package org.fakeai.wire;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The one JSON mapper: snake case names, unknown properties tolerated, enums by lower case. */
public final class Json {

  /** Reads and writes every body of the API. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .addModule(WholeNumbers.module())
          .withCoercionConfig(LogicalType.Textual, Json::onlyText)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

  private Json() {}

  /** A number or a boolean is no string. */
  private static void onlyText(MutableCoercionConfig strings) {
    strings.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    strings.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
    strings.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /** Appends {@code text} with JSON's escapes, without quotes around it. */
  public static void escape(CharSequence text, StringBuilder out) {
    ENCODER.quoteAsString(text, out);
  }

  /** {@code text} as a JSON string with its quotes. */
  public static String quoted(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length() + 8).append('"');
    escape(text, out);
    return out.append('"').toString();
  }
}
