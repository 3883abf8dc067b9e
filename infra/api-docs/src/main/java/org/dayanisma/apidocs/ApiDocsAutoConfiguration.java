package org.dayanisma.apidocs;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The document of every service that has an {@code openapi/<its name>/service.yml}. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnResource(resources = "classpath:openapi/${dayanisma.service}/service.yml")
class ApiDocsAutoConfiguration {

  @Bean
  OpenApiEndpoint openApiEndpoint(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      @Value("${dayanisma.service}") String service) {
    return new OpenApiEndpoint(() -> ServiceDocument.of(service, Route.allOf(mapping)));
  }
}
