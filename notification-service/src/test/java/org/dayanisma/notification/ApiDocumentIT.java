package org.dayanisma.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.ApiDocument;
import org.dayanisma.testkit.ApiOperation;
import org.dayanisma.testkit.DocumentedValues;
import org.dayanisma.testkit.EmptyParameters;
import org.dayanisma.testkit.ServiceDocument;
import org.dayanisma.testkit.TestTokens;
import org.dayanisma.testkit.WrongPurposes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Tag("any-store")
class ApiDocumentIT extends ServiceHarness {

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

    assertThat(DocumentedValues.check(document, this::caller, Map.of(), Set.of())).isGreaterThan(4);
  }

  private Api caller(ApiOperation operation) {
    String role = operation.roles().isEmpty() ? "member" : operation.roles().getFirst();
    return Api.at(port).as(TestTokens.forUser(u -> u.role(role).memberId(uuid())));
  }
}
