package org.dayanisma.apidocs;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Handles null in JSON Schema 2020-12, where it is a type of its own. */
final class Nullness {

  private static final String NULL = "null";

  private Nullness() {}

  /** A schema that also allows null. */
  static ObjectNode orNull(ObjectNode schema) {
    if (schema.has("$ref")) {
      ObjectNode either = JsonNodeFactory.instance.objectNode();
      either.putArray("anyOf").add(schema).addObject().put("type", NULL);
      return either;
    }
    JsonNode type = schema.get("type");
    schema.putArray("type").add(type).add(NULL);
    if (schema.get("enum") instanceof ArrayNode values) {
      values.addNull();
    }
    return schema;
  }

  static boolean mayBeNull(ObjectNode schema) {
    return schema.get("type") instanceof ArrayNode;
  }

  /** Removes null again from a schema that {@link #orNull} made. */
  static void neverNull(ObjectNode schema) {
    if (schema.get("anyOf") instanceof ArrayNode either) {
      JsonNode reference = either.get(0).get("$ref");
      schema.removeAll();
      schema.set("$ref", reference);
    } else if (schema.get("type") instanceof ArrayNode types) {
      schema.set("type", types.get(0));
    }
  }
}
