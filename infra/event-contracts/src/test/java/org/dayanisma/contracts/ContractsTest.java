package org.dayanisma.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dayanisma.testkit.ContractAssertions;
import org.dayanisma.testkit.ContractSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ContractsTest {
  /**
   * Words in a field's name that would mean personal data; such data travels in sealed payloads.
   */
  private static final List<String> PERSONAL =
      List.of(
          "name",
          "mail",
          "phone",
          "mobile",
          "address",
          "nationalid",
          "tckn",
          "birth",
          "gender",
          "text",
          "note",
          "comment",
          "title",
          "description",
          "message",
          "instrument",
          "language");

  static List<Contract> contracts() {
    return Contract.all();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everySampleIsValidAgainstEverySchemaOfItsMajorVersion(Contract contract) {
    List<Path> folders = new java.util.ArrayList<>(contract.releases());
    folders.add(contract.folder());
    for (Path schema : folders) {
      for (Path samples : folders) {
        for (String sample : List.of("complete.json", "minimal.json")) {
          assertThat(
                  ContractAssertions.violations(
                      Contract.read(schema.resolve("schema.json")),
                      Contract.bytes(samples.resolve(sample))))
              .as("%s of %s against %s", sample, samples, schema)
              .isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void samplesShowAllAndNothingButTheRequired(Contract contract) {
    assertThat(fields(contract.sample("complete"))).isEqualTo(contract.properties());
    assertThat(fields(contract.sample("minimal"))).isEqualTo(contract.required());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void samplesAreFoundOnTheClassPathByConsumers(Contract contract) {
    ContractSamples samples = ContractSamples.of(contract.context(), contract.type(), 1);
    assertThat(samples.complete()).isEqualTo(contract.sample("complete"));
    assertThat(samples.all()).hasSize(2 + 2 * contract.releases().size());
    ContractAssertions.producedEventMatches(
        contract.context(), contract.type(), 1, samples.minimal());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void schemasSayWhereTheEventIsFound(Contract contract) {
    assertThat(contract.fullType())
        .isEqualTo(
            "org.dayanisma.%s.%s.%s"
                .formatted(contract.context(), contract.type(), contract.major()));
    assertThat(contract.text("$id"))
        .isEqualTo(
            "urn:dayanisma:contracts:%s:%s:%s"
                .formatted(contract.context(), contract.type(), contract.major()));
    assertThat(contract.topic()).matches(contract.context() + "\\.[a-z]+");
    assertThat(contract.required()).contains(contract.key());
    assertThat(contract.schema().path("additionalProperties").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everythingIsExplained(Contract contract) {
    assertThat(contract.text("title")).isNotBlank();
    assertThat(contract.text("description")).endsWith(".");
    contract
        .schema()
        .path("properties")
        .propertyStream()
        .forEach(field ->
            assertThat(field.getValue().path("description").asString())
                .as(field.getKey())
                .endsWith("."));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void noFieldCouldCarryPersonalData(Contract contract) {
    contract
        .schema()
        .path("properties")
        .propertyStream()
        .forEach(field -> assertHarmless(field.getKey(), field.getValue()));
  }

  /** Checks its name and its form: a string must be an id, a date, a code or sealed. */
  private static void assertHarmless(String name, JsonNode field) {
    assertThat(PERSONAL).as(name).noneMatch(name.toLowerCase(Locale.ROOT)::contains);
    JsonNode value = field.path("type").asString().equals("array") ? field.path("items") : field;
    if (value.path("type").asString().equals("string")) {
      boolean bounded = value.has("format") || value.has("enum") || value.has("pattern");
      assertThat(bounded).as("%s is free text", name).isTrue();
    }
  }

  private static Set<String> fields(byte[] sample) {
    return new TreeSet<>(Contract.JSON.readTree(sample).propertyNames());
  }
}
