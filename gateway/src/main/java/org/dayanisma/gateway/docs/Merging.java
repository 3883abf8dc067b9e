package org.dayanisma.gateway.docs;

import java.util.List;
import java.util.Map;
import org.dayanisma.gateway.routing.Backend;
import org.dayanisma.gateway.routing.RouteTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one document from several. What the gateway says about a path takes precedence over what a
 * service says; a path that is not routed to the service describing it is not part of the API and
 * is listed in {@code x-unrouted}.
 *
 * @param own the document to begin with
 */
record Merging(RouteTable routes, ObjectNode own) {

  /**
   * The whole document.
   *
   * @param missing services that did not answer, named in {@code x-missing}
   */
  ObjectNode of(Map<Backend, ObjectNode> documents, List<Backend> missing) {
    ObjectNode whole = own.deepCopy();
    ArrayNode absent = whole.putArray("x-missing");
    missing.forEach(backend -> absent.add(backend.code()));
    whole.putArray("x-unrouted");
    for (JsonNode item : whole.path("paths")) {
      for (JsonNode operation : item) {
        ((ObjectNode) operation).put("x-service", "gateway");
        EdgeRefusals.ofTheDoor((ObjectNode) operation);
        CountedAnswers.describe((ObjectNode) operation);
      }
    }
    for (Backend backend : Backend.values()) { // always in this order, or names would change
      ObjectNode document = documents.get(backend);
      if (document != null) {
        add(backend, document, whole);
      }
    }
    SchemasInUse.keep(whole);
    return whole;
  }

  private void add(Backend backend, ObjectNode document, ObjectNode whole) {
    ObjectNode known = (ObjectNode) whole.get("components");
    ObjectNode renamed = new SchemaNames(known.path("schemas")).apart(document, backend);
    renamed
        .path("components")
        .properties()
        .forEach(kind ->
            kind.getValue()
                .properties()
                .forEach(component -> {
                  ObjectNode present = at(known, kind.getKey());
                  if (!present.has(component.getKey())) {
                    present.set(component.getKey(), component.getValue());
                  }
                }));
    renamed
        .path("paths")
        .properties()
        .forEach(path -> add(backend, path.getKey(), (ObjectNode) path.getValue(), whole));
  }

  private void add(Backend backend, String path, ObjectNode item, ObjectNode whole) {
    if (own.path("paths").has(path)) {
      return;
    }
    if (routes.backendFor(path).filter(backend::equals).isEmpty()) {
      ((ArrayNode) whole.get("x-unrouted")).add(backend.code() + " " + path);
      return;
    }
    for (JsonNode operation : item) {
      ((ObjectNode) operation).put("x-service", backend.code());
      EdgeRefusals.ofTheDoorAndForServices((ObjectNode) operation);
      CountedAnswers.describe((ObjectNode) operation);
    }
    at(whole, "paths").set(path, item);
  }

  private static ObjectNode at(ObjectNode parent, String name) {
    return parent.get(name) instanceof ObjectNode present ? present : parent.putObject(name);
  }
}
