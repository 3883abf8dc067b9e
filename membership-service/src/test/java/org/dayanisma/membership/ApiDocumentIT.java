package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.dayanisma.testkit.ApiDocument;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.EmptyParameters;
import org.dayanisma.testkit.ServiceDocument;
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
}
