package org.dayanisma.apidocs;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds what a service says in words to a schema that was derived from its code. */
final class Words {

  private Words() {}

  /**
   * Adds keywords of JSON Schema as they are. {@code enumOf} names a Java enum, so that its values
   * are not written down twice, and {@code codesOf} one whose constants have a {@code code()}. A
   * {@code $ref} replaces everything that was derived.
   */
  static void add(ObjectNode schema, JsonNode said) {
    if (said.has("$ref")) {
      schema.removeAll();
    }
    for (Map.Entry<String, JsonNode> keyword : said.properties()) {
      String named = keyword.getValue().asString("");
      if (keyword.getKey().equals("enumOf")) {
        addEnum(schema, Arrays.stream(constants(named)).map(Object::toString));
      } else if (keyword.getKey().equals("codesOf")) {
        addEnum(schema, Arrays.stream(constants(named)).map(Words::codeOf));
      } else if (keyword.getValue() instanceof ObjectNode inner
          && schema.get(keyword.getKey()) instanceof ObjectNode present) {
        add(present, inner);
      } else {
        schema.set(keyword.getKey(), keyword.getValue());
      }
    }
  }

  private static void addEnum(ObjectNode schema, Stream<String> constants) {
    ArrayNode values = schema.putArray("enum");
    constants.forEach(values::add);
    if (Nullness.mayBeNull(schema)) {
      values.addNull();
    }
  }

  private static String codeOf(Object constant) {
    try {
      return constant.getClass().getMethod("code").invoke(constant).toString();
    } catch (ReflectiveOperationException none) {
      throw new IllegalStateException(constant + " has no code", none);
    }
  }

  private static Object[] constants(String className) {
    try {
      Object[] constants = Class.forName(className).getEnumConstants();
      if (constants == null) {
        throw new IllegalStateException(className + " is no enum");
      }
      return constants;
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
