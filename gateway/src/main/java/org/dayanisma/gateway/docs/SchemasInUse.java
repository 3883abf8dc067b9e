package org.dayanisma.gateway.docs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leaves exactly the types in a document that something in it refers to: a service describes types
 * of routes for which the gateway speaks, and the gateway refers to types of a service that may be
 * silent. Such a type is then an object of which nothing is known.
 */
final class SchemasInUse {

  private static final String SCHEMAS = "#/components/schemas/";

  private SchemasInUse() {}

  static void keep(ObjectNode document) {
    ObjectNode schemas = (ObjectNode) document.get("components").get("schemas");
    Set<String> used = usedBy(document, schemas);
    schemas.retain(used);
    used.stream()
        .filter(name -> !schemas.has(name))
        .forEach(name ->
            schemas
                .putObject(name)
                .put("type", "object")
                .put("description", "The service that knows this has not answered."));
  }

  private static Set<String> usedBy(ObjectNode document, ObjectNode schemas) {
    Set<String> used = new TreeSet<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    document
        .properties()
        .forEach(part -> {
          if (!part.getKey().equals("components")) {
            open.add(part.getValue());
          }
        });
    document
        .get("components")
        .properties()
        .forEach(kind -> {
          if (!kind.getKey().equals("schemas")) {
            open.add(kind.getValue());
          }
        });
    while (!open.isEmpty()) {
      for (String found : open.remove().findValuesAsString("$ref")) {
        if (found.startsWith(SCHEMAS) && used.add(found.substring(SCHEMAS.length()))) {
          open.add(schemas.path(found.substring(SCHEMAS.length())));
        }
      }
    }
    return used;
  }
}
