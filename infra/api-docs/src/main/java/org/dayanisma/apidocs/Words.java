package org.dayanisma.apidocs;

import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds what a service says in words to a schema that was derived from its code. */
final class Words {

  private Words() {}

  /**
   * Adds keywords of JSON Schema as they are. {@code enumOf} names a Java enum, so that its values
   * are not written down twice. A {@code $ref} replaces everything that was derived.
   */
  static void add(ObjectNode schema, JsonNode said) {
    if (said.has("$ref")) {
      schema.removeAll();
    }
    for (Map.Entry<String, JsonNode> keyword : said.properties()) {
      if (keyword.getKey().equals("enumOf")) {
        addEnum(schema, keyword.getValue().asString());
      } else if (keyword.getValue() instanceof ObjectNode inner
          && schema.get(keyword.getKey()) instanceof ObjectNode present) {
        add(present, inner);
      } else {
        schema.set(keyword.getKey(), keyword.getValue());
      }
    }
  }

  private static void addEnum(ObjectNode schema, String className) {
    ArrayNode values = schema.putArray("enum");
    Arrays.stream(constants(className)).map(Object::toString).forEach(values::add);
    if (Nullness.mayBeNull(schema)) {
      values.addNull();
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
