package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.ApiDocument;
import org.dayanisma.testkit.ApiOperation;
import org.dayanisma.testkit.DocumentedValues;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.EmptyParameters;
import org.dayanisma.testkit.ServiceDocument;
import org.dayanisma.testkit.TestTokens;
import org.dayanisma.testkit.WrongPurposes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Shares its context with {@link MembershipStoryIT}. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
@Tag("any-store")
class ApiDocumentIT {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Value("${local.server.port}")
  int port;

  @Value("${local.management.port}")
  int managementPort;

  @Value("${dayanisma.mongodb.database}")
  String database;

  @Test
  void everyRouteIsDescribedWithExamplesThatAreValidAndNothingElseIs() {
    ServiceDocument.check(routes, port, managementPort);
  }

  @Test
  void noProgramDoesAnythingForAnotherPurposeThanItsOwn() {
    ApiDocument document = ServiceDocument.check(routes, port, managementPort);
    assertThat(WrongPurposes.check(document, port, database)).isGreaterThan(100);
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
    Tree tree = Tree.grow(Api.at(port));
    String member = tree.registerMember("Zozan", "Berwari");
    assertThat(
            DocumentedValues.check(
                document,
                operation -> caller(operation, tree.root()),
                Map.of(
                    "7d3f5c1a-93b4-4d5e-8a57-0f6f5d1b2c01", tree.root(),
                    "7d3f5c1a-93b4-4d5e-8a57-0f6f5d1b2c02", tree.union(),
                    "7d3f5c1a-93b4-4d5e-8a57-0f6f5d1b2c03", tree.branch(),
                    "7d3f5c1a-93b4-4d5e-8a57-0f6f5d1b2c04", tree.workplace(),
                    "2f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b11", member),
                Set.of(
                    "status-transition",
                    "unit-exists",
                    "duplicate-national-id",
                    "id-taken",
                    "parent-kind")))
        .isGreaterThan(60);
  }

  /** Somebody new each time, or whoever sends the same national id again and again is locked. */
  private Api caller(ApiOperation operation, String unit) {
    List<String> roles = operation.roles();
    String role =
        roles.contains("administrator") || roles.isEmpty()
            ? "administrator"
            : roles.contains("organiser") ? "organiser" : roles.getFirst();
    return Api.at(port)
        .as(
            Erasing.justSignedIn(
                TestTokens.forUser(u ->
                    u.id(UUID.randomUUID().toString())
                        .role(operation.access().equals("signed-in") ? "organiser" : role)
                        .units(unit))));
  }
}
