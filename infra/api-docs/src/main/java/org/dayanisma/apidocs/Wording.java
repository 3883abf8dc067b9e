package org.dayanisma.apidocs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What no code can say: summaries, examples, the statuses of success, and reasons for which only
 * this route refuses. Each controller has a file of its own, named after it; see the README for the
 * form.
 */
final class Wording {

  private static final String FOLDER = "/openapi/";
  private static final String OF_THE_SERVICE = "service";

  /** The folder of the controllers that a library brings to every service. */
  private static final String OF_THE_LIBRARY = "audit-log";

  private static final Set<String> OF_A_FILE = Set.of("operations", "schemas", "description");
  private static final Set<String> OF_AN_OPERATION =
      Set.of("id", "summary", "notes", "parameters", "body", "answers", "refusals");
  private static final Set<String> OF_AN_ANSWER = Set.of("says", "headers", "body");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String description;
  private final Map<String, JsonNode> operations = new TreeMap<>();
  private final Map<String, JsonNode> schemas = new TreeMap<>();

  private Wording(String description) {
    this.description = description;
  }

  /**
   * The words of a service for these routes, from its class path.
   *
   * @throws IllegalStateException if there are words that nothing needs, because their key has a
   *     mistake or their route or controller is gone
   */
  static Wording of(String service, List<Route> routes) {
    String shared = text(FOLDER + service + "/" + OF_THE_SERVICE + ".yml").orElse("");
    Wording wording = new Wording(parse(shared).path("description").asString(""));
    Map<String, Set<String>> byController =
        routes.stream()
            .collect(
                Collectors.groupingBy(
                    Route::controller,
                    TreeMap::new,
                    Collectors.mapping(Route::name, Collectors.toSet())));
    byController.forEach((controller, names) -> wording.add(service, shared, controller, names));
    Set<String> spare = new TreeSet<>(filesOf(service));
    spare.removeAll(byController.keySet());
    spare.remove(OF_THE_SERVICE);
    requireNone(FOLDER + service, "no controller is called", spare);
    return wording;
  }

  private void add(String service, String shared, String controller, Set<String> routes) {
    String own = FOLDER + service + "/" + controller + ".yml";
    String ofLibrary = FOLDER + OF_THE_LIBRARY + "/" + controller + ".yml";
    // The file of the service is put in front of each other file, so that its anchors reach them.
    Optional<JsonNode> file = text(own).map(text -> parse(shared + "\n" + text));
    JsonNode words =
        file.or(() -> text(ofLibrary).map(Wording::parse)).orElse(MissingNode.getInstance());
    Set<String> keys = new TreeSet<>(words.propertyNames());
    keys.removeIf(key -> key.startsWith("x-"));
    requireAmong(own, OF_A_FILE, keys);
    for (Map.Entry<String, JsonNode> operation : words.path("operations").properties()) {
      String place = own + ", " + operation.getKey();
      requireAmong(place, OF_AN_OPERATION, operation.getValue().propertyNames());
      for (JsonNode answer : operation.getValue().path("answers")) {
        requireAmong(place, OF_AN_ANSWER, answer.propertyNames());
      }
      operations.put(operation.getKey(), operation.getValue());
    }
    Set<String> spare = new TreeSet<>(words.path("operations").propertyNames());
    spare.removeAll(routes);
    requireNone(own, controller + " has no such route", spare);
    for (Map.Entry<String, JsonNode> schema : words.path("schemas").properties()) {
      if (schemas.put(schema.getKey(), schema.getValue()) != null) {
        throw new IllegalStateException(
            own + ": another file says something of " + schema.getKey());
      }
    }
  }

  /** Reads a whole file that must be there. */
  static JsonNode read(String resource) {
    return parse(
        text(resource).orElseThrow(() -> new IllegalStateException("there is no " + resource)));
  }

  private static JsonNode parse(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(1_000);
    Object loaded = new Yaml(new SafeConstructor(options)).load(yaml);
    return JSON.valueToTree(loaded);
  }

  private static Optional<String> text(String resource) {
    try (InputStream yaml = Wording.class.getResourceAsStream(resource)) {
      return yaml == null
          ? Optional.empty()
          : Optional.of(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Their names without the ending. */
  private static Set<String> filesOf(String service) {
    try {
      Set<String> names = new TreeSet<>();
      String pattern = "classpath*:openapi/" + service + "/*.yml";
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        names.add(String.valueOf(file.getFilename()).replace(".yml", ""));
      }
      return names;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void requireAmong(String place, Set<String> known, Iterable<String> keys) {
    Set<String> spare = new TreeSet<>();
    keys.forEach(spare::add);
    spare.removeAll(known);
    requireNone(place, "nobody reads", spare);
  }

  private static void requireNone(String place, String why, Set<String> spare) {
    if (!spare.isEmpty()) {
      throw new IllegalStateException(place + ": " + why + ": " + String.join(", ", spare));
    }
  }

  /** The words about the whole service. */
  String description() {
    return description;
  }

  /** The words about a route; a missing node if there are none. */
  JsonNode operation(Route route) {
    return operations.getOrDefault(route.name(), MissingNode.getInstance());
  }

  /** The words about a type beyond its code; a missing node if there are none. */
  JsonNode schema(String name) {
    return schemas.getOrDefault(name, MissingNode.getInstance());
  }

  /**
   * Checks that there are words only for types that exist.
   *
   * @throws IllegalStateException if there are words for a type that no route takes or answers with
   */
  void requireOnly(Set<String> types) {
    Set<String> spare = new TreeSet<>(schemas.keySet());
    spare.removeAll(types);
    requireNone("schemas", "no route has", spare);
  }
}
