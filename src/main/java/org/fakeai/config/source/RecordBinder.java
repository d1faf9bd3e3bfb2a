package org.fakeai.config.source;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fakeai.config.FakeAiConfig;
import org.jspecify.annotations.Nullable;

/** Fills the records: a component takes the value of the setting that it is named after. */
final class RecordBinder {

  private final Map<String, Object> values;

  private RecordBinder(Map<String, Object> values) {
    this.values = values;
  }

  static FakeAiConfig bind(Map<String, Object> values) {
    var binder = new RecordBinder(values);
    return create(
        FakeAiConfig.class,
        Arrays.stream(FakeAiConfig.class.getRecordComponents())
            .map(part -> binder.part(part.getType()))
            .toArray());
  }

  /** The flat name of a component. */
  static String key(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private Object part(Class<?> type) {
    return create(
        type,
        Arrays.stream(type.getRecordComponents())
            .map(component -> convert(values.get(key(component)), component.getGenericType()))
            .toArray());
  }

  private static Object convert(@Nullable Object value, Type type) {
    if (type instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
      var inner = optional.getActualTypeArguments()[0];
      return Optional.ofNullable(value).map(present -> convert(present, inner));
    }
    if (value == null) {
      throw new IllegalStateException("a required setting has no default: " + type);
    }
    return present(value, type);
  }

  private static Object present(Object value, Type type) {
    if (value instanceof Long number && (type == int.class || type == Integer.class)) {
      return Math.toIntExact(number);
    }
    return type instanceof Class<?> named && named.isEnum() ? constant(named, value) : value;
  }

  private static Object constant(Class<?> type, Object word) {
    var name = word.toString().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(type + " lacks " + name));
  }

  private static <T> T create(Class<T> type, Object... arguments) {
    var parameters =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(parameters);
      return constructor.newInstance(arguments);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException mismatch) {
      throw new IllegalStateException(type + " does not fit its settings", mismatch);
    }
  }
}
