package org.dayanisma.testkit;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a published event must be. */
public final class ContractAssertions {
  private ContractAssertions() {}

  /**
   * The producer's test: the event is valid against the current and every released schema of its
   * major version, and is the approved complete or minimal sample (as JSON, whatever the order of
   * fields).
   *
   * @param event the bytes as they go into the topic
   */
  public static void producedEventMatches(String context, String type, int major, byte[] event) {
    producedEventIsValid(context, type, major, event);
    ContractSamples samples = ContractSamples.of(context, type, major);
    JsonNode produced = ContractFile.parse(event);
    boolean approved =
        Stream.of(samples.complete(), samples.minimal())
            .map(ContractFile::parse)
            .anyMatch(produced::equals);
    if (!approved) {
      throw new AssertionError(
          "%s/%s v%d: produced%n  %s%nwhich is neither the approved complete sample%n  %s%nnor the minimal one%n  %s"
              .formatted(
                  context,
                  type,
                  major,
                  produced,
                  ContractFile.parse(samples.complete()),
                  ContractFile.parse(samples.minimal())));
    }
  }

  /** The event is valid against the current and every released schema of its major version. */
  public static void producedEventIsValid(String context, String type, int major, byte[] event) {
    ContractSamples samples = ContractSamples.of(context, type, major);
    assertValid(samples.currentSchema(), event);
    samples.releasedSchemas().forEach(schema -> assertValid(schema, event));
  }

  static void assertValid(ContractFile schema, byte[] event) {
    List<String> violations = violations(schema.json(), event);
    if (!violations.isEmpty()) {
      throw new AssertionError(
          "not valid against contracts/%s: %s%nin %s"
              .formatted(schema.name(), violations, new String(event, StandardCharsets.UTF_8)));
    }
  }

  /** Where a JSON document violates a schema; formats are checked too. Empty if it is valid. */
  public static List<String> violations(JsonNode schema, byte[] document) {
    return violations(compiled(schema), document);
  }

  /** A schema that is asked often, as {@link #violations(Schema, byte[])} wants it. */
  static Schema compiled(JsonNode schema) {
    // Each schema has its own registry, because working and released schemas share one $id.
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(standardPartOf(schema));
  }

  static List<String> violations(Schema schema, byte[] document) {
    return schema
        .validate(
            ContractFile.parse(document),
            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  /**
   * Leaves out our own top-level keywords, which say where an event is found and nothing about its
   * form.
   */
  private static JsonNode standardPartOf(JsonNode schema) {
    ObjectNode standard = (ObjectNode) schema.deepCopy();
    standard.remove(schema.propertyNames().stream().filter(name -> name.startsWith("x-")).toList());
    return standard;
  }
}
