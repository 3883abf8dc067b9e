package org.dayanisma.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dayanisma.gateway.routing.Backend;
import org.dayanisma.gateway.routing.RouteTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergingTest {

  private static final String OWN =
      """
      {"openapi":"3.1.0","paths":{"/health":{"get":{}},"/api/audit-records":{"get":{"summary":"all"}}},
       "components":{"schemas":{"Problem":{"type":"object"}}}}
      """;

  private final Merging merging = new Merging(new RouteTable(), json(OWN));

  @Test
  void everyPathComesFromTheServiceItIsRoutedTo() {
    JsonNode whole =
        merging.of(
            Map.of(
                Backend.MEMBERSHIP, service("/api/units", "{}"),
                Backend.CASEWORK, service("/api/cases/{id}", "{}")),
            List.of(Backend.NOTIFICATION, Backend.CAMPAIGN));
    assertThat(operation(whole, "/api/units").path("x-service").asString()).isEqualTo("membership");
    assertThat(operation(whole, "/api/cases/{id}").path("x-service").asString())
        .isEqualTo("casework");
    assertThat(operation(whole, "/health").path("x-service").asString()).isEqualTo("gateway");
    assertThat(whole.path("x-missing").toString()).isEqualTo("[\"notification\",\"campaign\"]");
    assertThat(whole.path("x-unrouted")).isEmpty();
  }

  @Test
  void aPathThatLeadsElsewhereIsNoPartOfIt() {
    JsonNode whole =
        merging.of(
            Map.of(
                Backend.CAMPAIGN, service("/api/cases", "{}"),
                Backend.CASEWORK, service("/api/dragons", "{}")),
            List.of());
    assertThat(whole.path("paths").has("/api/cases")).isFalse();
    assertThat(whole.path("paths").has("/api/dragons")).isFalse();
    assertThat(whole.path("x-unrouted").toString())
        .contains("campaign /api/cases", "casework /api/dragons");
  }

  @Test
  void whatTheGatewayPutsTogetherItDescribesItself() {
    JsonNode whole =
        merging.of(Map.of(Backend.CASEWORK, service("/api/audit-records", "{}")), List.of());
    assertThat(operation(whole, "/api/audit-records").path("summary").asString()).isEqualTo("all");
  }

  @Test
  void typesOfOneNameAreOneOnlyIfTheyAreTheSame() {
    String same = "\"Page\":{\"type\":\"integer\"}";
    String holder =
        """
        "Holder":{"properties":{"name":{"$ref":"#/components/schemas/Name"},
                                "page":{"$ref":"#/components/schemas/Page"}}}
        """;
    JsonNode whole =
        merging.of(
            Map.of(
                Backend.MEMBERSHIP,
                service(
                    "/api/units", "{" + same + "," + holder + ",\"Name\":{\"type\":\"string\"}}"),
                Backend.CASEWORK,
                service(
                    "/api/cases", "{" + same + "," + holder + ",\"Name\":{\"type\":\"number\"}}")),
            List.of());
    JsonNode schemas = whole.path("components").path("schemas");
    assertThat(schemas.propertyNames())
        .containsExactlyInAnyOrder(
            "Problem", "Page", "Name", "Holder", "CaseworkName", "CaseworkHolder");
    assertThat(schemas.path("CaseworkHolder").findValuesAsString("$ref"))
        .containsExactly("#/components/schemas/CaseworkName", "#/components/schemas/Page");
    assertThat(schemas.path("Holder").findValuesAsString("$ref"))
        .containsExactly("#/components/schemas/Name", "#/components/schemas/Page");
    assertThat(operation(whole, "/api/cases").toString())
        .contains("#/components/schemas/CaseworkHolder");
  }

  @Test
  void onlyTypesInUseAreListedAndEachIsThere() {
    JsonNode whole =
        merging.of(
            Map.of(
                Backend.MEMBERSHIP,
                service("/api/units", "{}"),
                Backend.CASEWORK,
                service("/api/audit-records", "{\"Holder\":{\"type\":\"string\"},\"Lost\":{}}")),
            List.of());

    assertThat(whole.path("components").path("schemas").toString())
        .isEqualTo("{\"Problem\":{\"type\":\"object\"},\"Holder\":{\"type\":\"string\"}}");

    JsonNode silent =
        merging.of(Map.of(Backend.MEMBERSHIP, service("/api/units", "{}")), List.of());
    assertThat(silent.path("components").path("schemas").path("Holder").path("type").asString())
        .isEqualTo("object");
  }

  @Test
  void eachOperationAlsoNamesWhatTheGatewayAnswersForItsService() {
    JsonNode whole = merging.of(Map.of(Backend.CASEWORK, service("/api/cases", "{}")), List.of());
    JsonNode responses = operation(whole, "/api/cases").path("responses");
    assertThat(responses.path("503").path("x-codes").toString())
        .contains("store-unavailable", "service-unavailable", "service-overloaded");
    assertThat(responses.path("504").path("x-codes").toString()).contains("service-too-slow");
  }

  @Test
  void whatTheGatewayAnswersItselfIsRefusedAtTheDoorOnly() {
    JsonNode responses = operation(merging.of(Map.of(), List.of()), "/health").path("responses");
    assertThat(responses.path("429").path("x-codes").toString())
        .isEqualTo("[\"too-many-requests\",\"too-many-at-once\"]");
    assertThat(responses.path("503").path("x-codes").toString()).isEqualTo("[\"overloaded\"]");
    assertThat(responses.has("504")).isFalse();
  }

  /** Except where a request is refused before its caller is known. */
  @Test
  void everyAnswerSaysWhatIsLeftOfTheLimits() {
    JsonNode responses =
        operation(
                merging.of(Map.of(Backend.CASEWORK, service("/api/cases", "{}")), List.of()),
                "/api/cases")
            .path("responses");
    for (String status : List.of("200", "429", "503", "504")) {
      assertThat(responses.path(status).path("headers").propertyNames())
          .as(status)
          .contains("RateLimit", "RateLimit-Policy");
    }
    assertThat(responses.path("431").path("headers").propertyNames())
        .containsExactly("X-Correlation-Id");
  }

  private static JsonNode operation(JsonNode whole, String path) {
    return whole.path("paths").path(path).path("get");
  }

  private static ObjectNode service(String path, String schemas) {
    return json(
        """
        {"paths":{"%s":{"get":{"responses":{
           "200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Holder"}}}},
           "503":{"description":"- no","x-codes":["store-unavailable"]}}}}},
         "components":{"schemas":%s}}
        """
            .formatted(path, schemas));
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) JsonMapper.shared().readTree(text);
  }
}
