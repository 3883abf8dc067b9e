package org.dayanisma.aggregates;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a record is made of, down to the innermost record. */
final class RecordTypes {

  /** The types that a record of one component may hold to be kept as this component alone. */
  private static final Set<Class<?>> SINGLE =
      Set.of(String.class, UUID.class, Integer.class, int.class, Long.class, long.class);

  private RecordTypes() {}

  /** The record and all records, enums and sealed types that are reached from it. */
  static Set<Class<?>> reachableFrom(Class<?> root) {
    Set<Class<?>> found = new LinkedHashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Class<?> type = open.pop();
      if (found.add(type)) {
        if (type.isRecord()) {
          Arrays.stream(type.getRecordComponents())
              .flatMap(component -> classesIn(component.getGenericType()).stream())
              .filter(RecordTypes::isOurs)
              .forEach(open::push);
        } else if (type.isSealed()) {
          open.addAll(List.of(type.getPermittedSubclasses()));
        }
      }
    }
    return found;
  }

  private static boolean isOurs(Class<?> type) {
    return type.isRecord() || type.isSealed();
  }

  private static List<Class<?>> classesIn(Type type) {
    return switch (type) {
      case Class<?> plain -> List.of(plain);
      case ParameterizedType generic ->
          Arrays.stream(generic.getActualTypeArguments())
              .flatMap(argument -> classesIn(argument).stream())
              .toList();
      default -> List.of();
    };
  }

  /**
   * The component of a record that is kept as this component alone, such as an id. A component that
   * may be null is not kept like that, nor is a record of a sealed type: it could not be told from
   * an absent one, or from the other alternatives.
   */
  static Optional<RecordComponent> singleComponentOf(Class<?> type) {
    if (!type.isRecord()
        || type.getRecordComponents().length != 1
        || Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed)) {
      return Optional.empty();
    }
    RecordComponent only = type.getRecordComponents()[0];
    return SINGLE.contains(only.getType()) && !isNullable(only)
        ? Optional.of(only)
        : Optional.empty();
  }

  static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  static boolean isInstantiable(Class<?> type) {
    return !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
  }

  /**
   * The component at the end of a dotted path, through lists as well.
   *
   * @throws IllegalArgumentException with one sentence, if there is no such component
   */
  static RecordComponent at(Class<?> root, String path) {
    Class<?> type = root;
    RecordComponent found = null;
    for (String name : path.split("\\.", -1)) {
      Class<?> owner = type;
      found =
          componentsOf(owner).stream()
              .filter(component -> component.getName().equals(name))
              .findFirst()
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "%s has no component '%s' (%s)"
                          .formatted(
                              owner.getSimpleName(),
                              name,
                              String.join(
                                  ", ",
                                  componentsOf(owner).stream()
                                      .map(RecordComponent::getName)
                                      .distinct()
                                      .toList()))));
      type = classesIn(found.getGenericType()).getFirst();
    }
    return java.util.Objects.requireNonNull(found);
  }

  /** Dotted paths to all that is the path of a unit, or several, by type or by name. */
  static List<String> unitPathsIn(Class<?> root) {
    List<String> found = new ArrayList<>();
    collectUnitPaths(root, "", Set.of(), found);
    return found;
  }

  private static void collectUnitPaths(
      Class<?> type, String prefix, Set<Class<?>> around, List<String> found) {
    Set<Class<?>> inside = new LinkedHashSet<>(around);
    if (!inside.add(type)) {
      return;
    }
    for (RecordComponent component : componentsOf(type)) {
      String path = prefix + component.getName();
      List<Class<?>> types = classesIn(component.getGenericType());
      if (isUnitPath(component, types)) {
        found.add(path);
      } else {
        types.stream()
            .filter(RecordTypes::isOurs)
            .forEach(inner -> collectUnitPaths(inner, path + ".", inside, found));
      }
    }
  }

  private static boolean isUnitPath(RecordComponent component, List<Class<?>> types) {
    return Set.of("unitPath", "unitPaths").contains(component.getName())
        || types.stream().anyMatch(type -> type.getSimpleName().equals("UnitPath"));
  }

  /** What a component of a record is. */
  static @Nullable Object valueOf(Record state, String name) {
    try {
      Method accessor = at(state.getClass(), name).getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(state);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<RecordComponent> componentsOf(Class<?> type) {
    if (type.isRecord() && singleComponentOf(type).isEmpty()) {
      return List.of(type.getRecordComponents());
    }
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses())
            .flatMap(kind -> componentsOf(kind).stream())
            .toList()
        : List.of();
  }
}
