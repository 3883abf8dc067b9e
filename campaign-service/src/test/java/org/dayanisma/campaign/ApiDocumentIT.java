package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.ApiDocument;
import org.dayanisma.testkit.ApiOperation;
import org.dayanisma.testkit.DocumentedValues;
import org.dayanisma.testkit.EmptyParameters;
import org.dayanisma.testkit.ServiceDocument;
import org.dayanisma.testkit.WrongPurposes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Tag("any-store")
class ApiDocumentIT extends RunningCampaignService {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Value("${dayanisma.mongodb.database}")
  String database;

  @Test
  void everyRouteIsDescribedWithExamplesThatAreValidAndNothingElseIs() {
    ServiceDocument.check(routes, port, managementPort);
  }

  @Test
  void noProgramDoesAnythingForAnotherPurposeThanItsOwn() {
    ApiDocument document = ServiceDocument.check(routes, port, managementPort);
    assertThat(WrongPurposes.check(document, port, database)).isGreaterThan(50);
  }

  @Test
  void noParameterSaysNothing() {
    ApiDocument document = ServiceDocument.check(routes, port, managementPort);
    assertThat(EmptyParameters.check(document, port)).isGreaterThan(10);
  }

  /** Codes, forms and examples of the document are sent, and none is refused for what it is. */
  @Test
  void whatTheDocumentPromisesIsAccepted() {
    ApiDocument document = ServiceDocument.check(routes, port, managementPort);
    UUID member = admit(1).getFirst();
    String campaign = draft(branch.token("organiser")).get("id").asString();
    for (String step : List.of("/approval", "/launch")) {
      var answer = post("/api/campaigns/" + campaign + step, branch.token("branch-officer"), "");
      assertThat(answer.status()).isEqualTo(200);
    }

    assertThat(
            DocumentedValues.check(
                document,
                operation -> caller(operation, member),
                Map.of(
                    "01981f3a-2b4c-7d5e-8f60-718293a4b701",
                    campaign,
                    "7d3f5c1a-93b4-4d5e-8a57-0f6f5d1b2c03",
                    branch.unit().toString()),
                Set.of("not-asked-for")))
        .isGreaterThan(15);
  }

  private Api caller(ApiOperation operation, UUID member) {
    List<String> roles = operation.roles();
    return Api.at(port)
        .as(
            operation.path().endsWith("/participations")
                ? branch.member(member)
                : branch.token(
                    roles.isEmpty() || roles.contains("organiser")
                        ? "organiser"
                        : roles.getFirst()));
  }
}
