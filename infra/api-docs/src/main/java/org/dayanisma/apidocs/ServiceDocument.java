package org.dayanisma.apidocs;

import java.lang.reflect.AnnotatedType;
import java.util.List;
import java.util.Locale;
import org.dayanisma.httpapi.FieldProblem;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** OpenAPI 3.1 of one service. */
record ServiceDocument(String service, Wording wording) {

  /** {@link FieldProblem} as a type that can be asked for its schema. */
  private record OfProblem(FieldProblem problem) {}

  /**
   * Describes the routes.
   *
   * @throws IllegalStateException if there are words that nothing needs
   */
  static ObjectNode of(String service, List<Route> routes) {
    return new ServiceDocument(service, Wording.of(service, routes)).of(routes);
  }

  private ObjectNode of(List<Route> routes) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("openapi", "3.1.0");
    ObjectNode info = document.putObject("info");
    info.put("title", "Dayanışma: " + service).put("version", "1");
    info.put("description", wording.description());
    info.putObject("license").put("name", "Apache 2.0").put("identifier", "Apache-2.0");
    Schemas schemas = new Schemas(wording);
    Operations operations = new Operations(wording, schemas);
    ObjectNode paths = document.putObject("paths");
    routes.forEach(route ->
        item(paths, route.path())
            .set(route.method().toLowerCase(Locale.ROOT), operations.of(route)));
    wording.requireOnly(schemas.components().keySet());
    schemas.ofAnswer(fieldProblem());
    ObjectNode conventions =
        (ObjectNode) Wording.read("/org/dayanisma/apidocs/conventions.yml").get("components");
    ObjectNode shared = (ObjectNode) conventions.get("schemas");
    schemas.components().forEach(shared::set);
    document.set("components", conventions);
    return document;
  }

  private static AnnotatedType fieldProblem() {
    return OfProblem.class.getRecordComponents()[0].getAnnotatedType();
  }

  private static ObjectNode item(ObjectNode paths, String path) {
    return paths.get(path) instanceof ObjectNode present ? present : paths.putObject(path);
  }
}
