package org.dayanisma.notification;

import org.dayanisma.testkit.ServiceApi;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class ApiDocumentIT extends ServiceHarness {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Test
  void everyRouteIsDescribedWithExamplesThatAreValidAndNothingElseIs() {
    ServiceApi.check(routes, port, managementPort);
  }
}
