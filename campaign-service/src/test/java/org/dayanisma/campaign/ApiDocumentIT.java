package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.dayanisma.testkit.ApiDocument;
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
}
