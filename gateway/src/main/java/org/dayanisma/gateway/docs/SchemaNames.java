package org.dayanisma.gateway.docs;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dayanisma.gateway.routing.Backend;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps apart types of different services that have the same name but differ: the later one gets
 * the name of its service in front.
 *
 * @param known schemas that are there already
 */
record SchemaNames(JsonNode known) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SCHEMAS = "#/components/schemas/";

  /** The document with such types renamed, wherever it refers to them. */
  ObjectNode apart(ObjectNode document, Backend backend) {
    String text = document.toString();
    for (String name : clashing(document.path("components").path("schemas"))) {
      String apart = prefix(backend) + name;
      text = text.replace(reference(name), reference(apart));
    }
    ObjectNode renamed = (ObjectNode) JSON.readTree(text);
    if (renamed.path("components").path("schemas") instanceof ObjectNode schemas) {
      clashing(document.path("components").path("schemas"))
          .forEach(name -> schemas.set(prefix(backend) + name, schemas.remove(name)));
    }
    return renamed;
  }

  /** Types that differ themselves, or that are equal but refer to types that differ. */
  private Set<String> clashing(JsonNode schemas) {
    Set<String> found = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
        more |= clashes(schema, found) && found.add(schema.getKey());
      }
    }
    return found;
  }

  private boolean clashes(Map.Entry<String, JsonNode> schema, Set<String> found) {
    JsonNode present = known.path(schema.getKey());
    if (present.isMissingNode()) {
      return false;
    }
    String text = schema.getValue().toString();
    return !present.equals(schema.getValue())
        || found.stream().anyMatch(name -> text.contains(reference(name)));
  }

  private static String reference(String name) {
    return '"' + SCHEMAS + name + '"';
  }

  private static String prefix(Backend backend) {
    String code = backend.code();
    return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
  }
}
