package org.dayanisma.testkit;

import com.networknt.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI 3.1 document, read for tests. */
public final class ApiDocument {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonNode root;
  private final JsonNode definitions;
  private final JsonNode closedDefinitions;

  /** Compiled once: a schema brings all definitions with it, and is asked for every answer. */
  private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

  private final Map<JsonNode, Schema> compiledStrictly = new ConcurrentHashMap<>();

  private ApiDocument(JsonNode root) {
    this.root = root;
    this.definitions = moved(root.path("components").path("schemas"));
    this.closedDefinitions = closed(definitions);
  }

  /** The document in this text. */
  public static ApiDocument of(String json) {
    return new ApiDocument(JSON.readTree(json));
  }

  /** The whole of it. */
  public JsonNode root() {
    return root;
  }

  /** Every operation, in the order of the document. */
  public List<ApiOperation> operations() {
    List<ApiOperation> found = new ArrayList<>();
    root.path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(entry ->
                    found.add(
                        new ApiOperation(
                            this,
                            entry.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            entry.getValue()))));
    return found;
  }

  /** The node itself, or the one to which it refers; an error if that does not exist. */
  public JsonNode resolved(JsonNode node) {
    JsonNode reference = node.path("$ref");
    if (reference.isMissingNode()) {
      return node;
    }
    JsonNode target = root.at(reference.asString().substring(1));
    if (target.isMissingNode()) {
      throw new AssertionError("nothing is at " + reference.asString());
    }
    return resolved(target);
  }

  /** Where a value violates a schema of this document; formats count. Empty if it is valid. */
  public List<String> violations(JsonNode schema, JsonNode value) {
    return violations(compiled.computeIfAbsent(schema, it -> whole(it, definitions)), value);
  }

  /** The same, but a field that the schema does not name is a violation, too. */
  List<String> strictViolations(JsonNode schema, JsonNode value) {
    return violations(
        compiledStrictly.computeIfAbsent(schema, it -> whole(it, closedDefinitions)), value);
  }

  private static JsonNode closed(JsonNode definitions) {
    JsonNode closed = definitions.deepCopy();
    closed.forEach(definition -> {
      if (definition instanceof ObjectNode object && object.has("properties")) {
        object.put("additionalProperties", false);
      }
    });
    return closed;
  }

  private static Schema whole(JsonNode schema, JsonNode definitions) {
    ObjectNode whole = JSON.createObjectNode();
    whole.putArray("allOf").add(moved(schema));
    whole.set("$defs", definitions);
    return ContractAssertions.compiled(whole);
  }

  private static List<String> violations(Schema schema, JsonNode value) {
    return ContractAssertions.violations(schema, value.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Every reference in it. */
  Stream<JsonNode> references() {
    return root.findValues("$ref").stream();
  }

  private static JsonNode moved(JsonNode schema) {
    return JSON.readTree(
        (schema.isMissingNode() ? "{}" : schema.toString()).replace(SCHEMAS, "#/$defs/"));
  }
}
