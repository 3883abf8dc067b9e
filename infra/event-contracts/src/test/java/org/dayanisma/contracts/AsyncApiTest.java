package org.dayanisma.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dayanisma.testkit.ContractAssertions;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** The parts of the AsyncAPI 3.0 specification which our document uses. */
class AsyncApiTest {
  private final List<Contract> contracts = Contract.all();
  private final JsonNode document =
      Contract.JSON.valueToTree(new Yaml().<Object>load(AsyncApi.of(contracts).yaml()));

  @Test
  void hasWhatEveryDocumentMustHave() {
    assertThat(document.path("asyncapi").asString()).isEqualTo("3.0.0");
    assertThat(document.path("info").path("title").asString()).isNotBlank();
    assertThat(document.path("info").path("version").asString()).isNotBlank();
    assertThat(
            Set.of(
                "asyncapi",
                "id",
                "info",
                "servers",
                "defaultContentType",
                "channels",
                "operations",
                "components"))
        .containsAll(document.propertyNames());
  }

  @Test
  void allReferencesLeadSomewhere() {
    List<JsonNode> references = document.findValues("$ref");
    assertThat(references).hasSizeGreaterThan(contracts.size());
    for (JsonNode reference : references) {
      String target = reference.asString();
      assertThat(document.at(target.substring(1)).isMissingNode()).as(target).isFalse();
    }
  }

  @Test
  void everyEventIsAMessageOfItsChannelAndOfTheOperationThatSendsIt() {
    for (Contract event : contracts) {
      JsonNode channel = document.path("channels").path(event.topic());
      assertThat(channel.path("address").asString()).isEqualTo(event.topic());
      assertThat(channel.path("messages").has(event.fullType())).as(event.toString()).isTrue();
      JsonNode operation = document.path("operations").path("publish." + event.topic());
      assertThat(operation.path("action").asString()).isEqualTo("send");
      assertThat(operation.path("channel").path("$ref").asString())
          .isEqualTo("#/channels/" + event.topic());
      assertThat(operation.path("messages").findValuesAsString("$ref"))
          .contains("#/channels/" + event.topic() + "/messages/" + event.fullType());
    }
  }

  @Test
  void namesOfComponentsAreOfTheAllowedForm() {
    Set<String> names = new HashSet<>();
    document.path("components").values().forEach(kind -> names.addAll(kind.propertyNames()));
    assertThat(names).isNotEmpty().allMatch(name -> name.matches("[a-zA-Z0-9._-]+"));
  }

  @Test
  void examplesAreValidAgainstThePayload() {
    document
        .path("components")
        .path("messages")
        .values()
        .forEach(message ->
            message
                .path("examples")
                .forEach(example ->
                    assertThat(
                            ContractAssertions.violations(
                                message.path("payload"),
                                Contract.JSON.writeValueAsBytes(example.path("payload"))))
                        .isEmpty()));
  }
}
