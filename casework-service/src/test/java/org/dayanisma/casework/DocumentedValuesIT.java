package org.dayanisma.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.ApiDocument;
import org.dayanisma.testkit.ApiOperation;
import org.dayanisma.testkit.DocumentedValues;
import org.dayanisma.testkit.ServiceDocument;
import org.dayanisma.testkit.TestToken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Codes, forms and examples of the document are sent, and none is refused for what it is. */
@Tag("any-store")
class DocumentedValuesIT extends RunningCasework {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Value("${local.server.port}")
  int port;

  @Value("${local.management.port}")
  int managementPort;

  private final String coordinatorId = UUID.randomUUID().toString();
  private final TestToken coordinator = token("legal-coordinator", coordinatorId);

  @Test
  void whatTheDocumentPromisesIsAccepted() {
    ApiDocument document = ServiceDocument.check(routes, port, managementPort);
    membership.mandate(
        UUID.randomUUID().toString(), coordinatorId, "LEGAL_COORDINATOR", MembershipTopics.ROOT);
    await().atMost(Duration.ofSeconds(60)).until(() -> isInTheRegister(coordinatorId));
    String member = member();
    membership.status(member, 4, "DISMISSED", "2026-03-16", "2026-03-16");
    await().atMost(Duration.ofSeconds(60)).until(() -> items(member).size() == 1);
    String opened = items(member).at("/0/id").asString();
    String deadline =
        api.as(coordinator).get("/api/cases/" + opened).body().at("/deadlines/0/id").asString();

    assertThat(
            DocumentedValues.check(
                document,
                this::caller,
                Map.of(
                    "01981f3a-2b4c-7d5e-8f60-718293a4b501", opened,
                    "01981f3a-2b4c-7d5e-8f60-718293a4b502", deadline,
                    "7d3f5c1a-93b4-4d5e-8a57-0f6f5d1b2c03", MembershipTopics.BRANCH,
                    "7d3f5c1a-93b4-4d5e-8a57-0f6f5d1b2c04", MembershipTopics.WORKPLACE,
                    "2f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b11", member,
                    "2f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b12", lawyerId,
                    "2f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b13", colleagueId),
                // whoever closes, seals and hands over one case may do less and less with it
                Set.of("forbidden")))
        .isGreaterThan(60);
  }

  private JsonNode items(String member) {
    return api.as(coordinator).get("/api/cases?memberId=" + member).body().at("/items");
  }

  private Api caller(ApiOperation operation) {
    return api.as(
        operation.access().equals("signed-in") || operation.roles().contains("legal-coordinator")
            ? coordinator
            : token(operation.roles().getFirst(), UUID.randomUUID().toString()));
  }
}
