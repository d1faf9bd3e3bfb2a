package org.fakeai.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads whole numbers as JSON Schema understands them ("integer": any number without a fraction),
 * so that {@code 50.0} is 50 and {@code 1.5} is refused.
 *
 * @param <T> the Java type
 */
final class WholeNumbers<T> extends StdScalarDeserializer<T> {

  /** More digits than any field takes; bounds the work that a hostile exponent can cause. */
  private static final int MOST_DIGITS = 40;

  private final transient Function<BigDecimal, T> exact;

  private WholeNumbers(Class<T> type, Function<BigDecimal, T> exact) {
    super(type);
    this.exact = exact;
  }

  /** For {@link Integer} and {@link BigInteger}. */
  static SimpleModule module() {
    return new SimpleModule("whole numbers")
        .addDeserializer(
            Integer.class, new WholeNumbers<>(Integer.class, BigDecimal::intValueExact))
        .addDeserializer(
            BigInteger.class, new WholeNumbers<>(BigInteger.class, BigDecimal::toBigIntegerExact));
  }

  @Override
  @SuppressWarnings("unchecked")
  public T deserialize(JsonParser parser, DeserializationContext context) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      BigDecimal number = parser.getDecimalValue();
      try {
        if (number.precision() - (long) number.scale() <= MOST_DIGITS) {
          return exact.apply(number);
        }
      } catch (ArithmeticException fraction) {
        return (T) context.handleUnexpectedToken(context.constructType(handledType()), parser);
      }
    }
    return (T) context.handleUnexpectedToken(context.constructType(handledType()), parser);
  }
}
