package org.dayanisma.aggregates;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of any kind from the types of their components.
 *
 * @param choices how values are chosen
 * @param own values for types whose rules the choices do not meet
 */
record RecordMaker(Choices choices, Map<Class<?>, Supplier<?>> own) {

  private static final int TRIES = 100;

  /** How one of the possible values is chosen. */
  interface Choices {

    boolean leavesOut(RecordComponent mayBeNull);

    int elements();

    <T> T oneOf(T[] all);

    /** A text, number, day, moment or id for this component. */
    Object simple(Class<?> type, String name);
  }

  <A> A make(Class<A> type) {
    return type.cast(value(type, type.getSimpleName()));
  }

  private Object value(Type type, String name) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      Type element = generic.getActualTypeArguments()[0];
      return IntStream.range(0, choices.elements()).mapToObj(_ -> value(element, name)).toList();
    }
    Class<?> plain = (Class<?>) type;
    Supplier<?> ours = own.get(plain);
    if (ours != null) {
      return ours.get();
    }
    if (plain.isEnum()) {
      return choices.oneOf(plain.getEnumConstants());
    }
    if (plain.isSealed()) {
      return value(choices.oneOf(plain.getPermittedSubclasses()), name);
    }
    return plain.isRecord() ? record(plain) : choices.simple(plain, name);
  }

  /** Tries again when the record has a rule that the choices did not meet. */
  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    for (int tries = 0; tries < TRIES; tries++) {
      Object[] values = Arrays.stream(components).map(this::component).toArray();
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
      } catch (InvocationTargetException rule) {
        // try once more
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException(
        "no " + type.getSimpleName() + " comes of it; give one of your own in values()");
  }

  private @Nullable Object component(RecordComponent component) {
    return RecordTypes.isNullable(component) && choices.leavesOut(component)
        ? null
        : value(
            component.getGenericType(),
            component.getDeclaringRecord().getSimpleName() + "." + component.getName());
  }
}
