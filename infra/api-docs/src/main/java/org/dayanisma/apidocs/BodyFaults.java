package org.dayanisma.apidocs;

import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The codes of single fields with which a body is refused before its service looks at it: those of
 * its constraints, as http-api names them, and those of texts and values that cannot be read.
 */
final class BodyFaults {

  private static final String REQUIRED = "required";

  /** By the simple name of the constraint. */
  private static final Map<String, String> SENTENCES =
      Map.of(
          REQUIRED,
          "This field is required.",
          "size",
          "It is too short or too long, or there are too few or too many of them.",
          "pattern",
          "It does not have the form that this field needs.",
          "min",
          "The number is too small.",
          "max",
          "The number is too large.",
          "one-line",
          "It has a line break or a tab.",
          "needs-letter",
          "It needs a letter that somebody can see.");

  private final Map<String, String> found = new TreeMap<>();
  private final Set<Type> seen = new HashSet<>();

  private BodyFaults() {}

  /** Codes with their sentences, in the order of the codes. */
  static Map<String, String> of(AnnotatedType body) {
    BodyFaults faults = new BodyFaults();
    faults.read(body);
    return faults.found;
  }

  private void read(AnnotatedType type) {
    constraintsOf(type);
    switch (type) {
      case AnnotatedParameterizedType generic -> {
        for (AnnotatedType argument : generic.getAnnotatedActualTypeArguments()) {
          read(argument);
        }
      }
      case AnnotatedArrayType array -> read(array.getAnnotatedGenericComponentType());
      default -> {}
    }
    if (classOf(type.getType()) instanceof Class<?> plain && seen.add(plain)) {
      values(plain);
    }
  }

  private void values(Class<?> type) {
    if (type == String.class) {
      found.put(
          "unprintable",
          "The text holds a character that cannot be printed or that turns the writing direction.");
    } else if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        constraintsOf(component);
        if (component.getType() != String.class) {
          found.put("invalid-value", "This is not a value of this field.");
        }
        read(component.getAnnotatedType());
      }
    }
  }

  private static Type classOf(Type type) {
    return type instanceof ParameterizedType generic ? generic.getRawType() : type;
  }

  private void constraintsOf(AnnotatedElement element) {
    for (Annotation annotation : element.getAnnotations()) {
      if (annotation.annotationType().isAnnotationPresent(Constraint.class)) {
        String code = code(annotation.annotationType().getSimpleName());
        found.put(code, SENTENCES.getOrDefault(code, "The value breaks a rule of this field."));
      }
    }
  }

  private static String code(String constraint) {
    return Set.of("NotNull", "NotBlank", "NotEmpty").contains(constraint)
        ? REQUIRED
        : constraint.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
