package org.dayanisma.apidocs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What no code can say: summaries, examples, which of the statuses a success has, and reasons that
 * only this route refuses for. See the README for the form of the file.
 */
record Wording(JsonNode file) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The file of a service on its class path, with those of the libraries that bring routes. */
  static Wording of(String service) {
    ObjectNode file = (ObjectNode) read("/openapi/" + service + ".yml");
    JsonNode library = read("/openapi/audit-log.yml");
    library
        .path("operations")
        .properties()
        .forEach(
            words -> ((ObjectNode) file.get("operations")).set(words.getKey(), words.getValue()));
    return new Wording(file);
  }

  static JsonNode read(String resource) {
    try (InputStream yaml = Wording.class.getResourceAsStream(resource)) {
      if (yaml == null) {
        throw new IllegalStateException("there is no " + resource);
      }
      LoaderOptions options = new LoaderOptions();
      options.setMaxAliasesForCollections(1_000);
      Object loaded = new Yaml(new SafeConstructor(options)).load(yaml);
      return JSON.valueToTree(loaded);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What is said of the whole service. */
  String description() {
    return file.path("description").asString("");
  }

  /** What is said of a route; a missing node if nothing is. */
  JsonNode operation(Route route) {
    return file.path("operations").path(route.name());
  }

  /** Words nobody needs are a mistake in their key, or of a route that is gone. */
  void requireOnly(List<Route> routes) {
    Set<String> spare = new TreeSet<>(file.path("operations").propertyNames());
    routes.forEach(route -> spare.remove(route.name()));
    if (!spare.isEmpty()) {
      throw new IllegalStateException("words for routes that do not exist: " + spare);
    }
  }

  /** What is said of a type beyond its code; a missing node if nothing is. */
  JsonNode schema(String name) {
    return file.path("schemas").path(name);
  }
}
