package org.dayanisma.apidocs;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dayanisma.decisions.Patched;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON Schemas of bodies from their records. A component that is not {@code @Nullable} is
 * required, unless it is {@code Patched}; bounds come from Bean Validation; the wording of the
 * service may add what its own rules say about a field. Records get a name and are kept as
 * components.
 */
final class Schemas {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern WORDS_OF_CODE = Pattern.compile("Response$|^Keyset");

  private final Wording wording;
  private final Map<String, ObjectNode> components = new TreeMap<>();
  private final Map<String, Class<?>> owners = new HashMap<>();
  private boolean inBody;

  Schemas(Wording wording) {
    this.wording = wording;
  }

  /** All schemas that have been given a name so far. */
  Map<String, ObjectNode> components() {
    return components;
  }

  /** The schema of what is sent: unknown fields are not accepted. */
  ObjectNode ofBody(AnnotatedType type) {
    inBody = true;
    try {
      return of(type, Map.of());
    } finally {
      inBody = false;
    }
  }

  /** The schema of what is answered: a later version may add fields. */
  ObjectNode ofAnswer(AnnotatedType type) {
    return of(type, Map.of());
  }

  /** The schema of a path variable or a query parameter; absence is not a value. */
  ObjectNode ofParameter(AnnotatedType type) {
    return bounded(type, Map.of());
  }

  private ObjectNode of(AnnotatedType type, Map<Type, AnnotatedType> bound) {
    AnnotatedType known = bound.getOrDefault(type.getType(), type);
    ObjectNode schema = bounded(known, bound);
    return isNullable(type) || isNullable(known) ? Nullness.orNull(schema) : schema;
  }

  private ObjectNode bounded(AnnotatedType type, Map<Type, AnnotatedType> bound) {
    ObjectNode schema = plain(type, bound);
    Bounds.add(schema, type.getAnnotations());
    return schema;
  }

  private ObjectNode plain(AnnotatedType type, Map<Type, AnnotatedType> bound) {
    Class<?> raw = raw(type.getType());
    if (Collection.class.isAssignableFrom(raw)) {
      ObjectNode array = NODES.objectNode().put("type", "array");
      array.set("items", of(argument(type, 0), bound));
      return array;
    }
    if (Map.class.isAssignableFrom(raw)) {
      ObjectNode map = NODES.objectNode().put("type", "object");
      ObjectNode key = of(argument(type, 0), bound);
      if (key.has("enum")) {
        map.set("propertyNames", NODES.objectNode().set("enum", key.get("enum")));
      }
      map.set("additionalProperties", of(argument(type, 1), bound));
      return map;
    }
    if (raw == Patched.class) {
      return of(argument(type, 0), bound);
    }
    return raw.isRecord() ? reference(type, raw, bound) : Scalars.of(raw);
  }

  private ObjectNode reference(AnnotatedType type, Class<?> raw, Map<Type, AnnotatedType> outer) {
    Map<Type, AnnotatedType> bound = new HashMap<>();
    StringBuilder name = new StringBuilder();
    TypeVariable<?>[] variables = raw.getTypeParameters();
    for (int i = 0; i < variables.length; i++) {
      AnnotatedType argument = argument(type, i);
      AnnotatedType known = outer.getOrDefault(argument.getType(), argument);
      bound.put(variables[i], known);
      name.append(nameOf(raw(known.getType())));
    }
    name.append(nameOf(raw));
    define(name.toString(), raw, bound);
    return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  private void define(String name, Class<?> type, Map<Type, AnnotatedType> bound) {
    Class<?> owner = owners.putIfAbsent(name, type);
    if (owner != null && owner != type) {
      throw new IllegalStateException("two types are called " + name + ": " + owner + ", " + type);
    }
    if (owner != null) {
      return;
    }
    ObjectNode schema = NODES.objectNode().put("type", "object");
    components.put(name, schema);
    ObjectNode properties = schema.putObject("properties");
    for (RecordComponent component : type.getRecordComponents()) {
      properties.set(component.getName(), ofComponent(component, bound));
      if (!mayBeLeftOut(component.getAnnotatedType())) {
        schema.withArray("required").add(component.getName());
      }
    }
    if (inBody) {
      schema.put("additionalProperties", false);
    }
    Overlay.lay(schema, wording.schema(name));
  }

  private ObjectNode ofComponent(RecordComponent component, Map<Type, AnnotatedType> bound) {
    if (!component.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
      return of(component.getAnnotatedType(), bound);
    }
    ObjectNode json = NODES.objectNode().put("type", "object");
    return isNullable(component.getAnnotatedType()) ? Nullness.orNull(json) : json;
  }

  /**
   * What clients call a type: the name of the thing, without the words by which our code tells
   * types apart, and with that of the body that it is a part of.
   */
  private String nameOf(Class<?> type) {
    String own = WORDS_OF_CODE.matcher(type.getSimpleName()).replaceAll("");
    Class<?> outer = type.getEnclosingClass();
    if (outer == null || !owners.containsValue(outer)) {
      return own;
    }
    String whole = nameOf(outer);
    return own.startsWith(whole) ? own : whole + own;
  }

  private static boolean mayBeLeftOut(AnnotatedType type) {
    return isNullable(type) || raw(type.getType()) == Patched.class;
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static AnnotatedType argument(AnnotatedType type, int index) {
    if (type instanceof AnnotatedParameterizedType parameterized) {
      return parameterized.getAnnotatedActualTypeArguments()[index];
    }
    throw new IllegalStateException("no schema for the raw type " + type);
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType parameterized -> raw(parameterized.getRawType());
      default -> throw new IllegalStateException("no schema for " + type);
    };
  }

  /** What a service says about a type beyond its code. */
  private static final class Overlay {

    static void lay(ObjectNode schema, JsonNode said) {
      if (said.has("description")) {
        schema.set("description", said.get("description"));
      }
      said.path("required")
          .forEach(name -> {
            schema.withArray("required").add(name);
            Nullness.neverNull((ObjectNode) schema.get("properties").get(name.asString()));
          });
      said.path("properties")
          .properties()
          .forEach(entry -> {
            JsonNode property = schema.get("properties").path(entry.getKey());
            if (!(property instanceof ObjectNode target)) {
              throw new IllegalStateException("nothing is called " + entry.getKey());
            }
            Words.add(target, entry.getValue());
          });
    }
  }
}
