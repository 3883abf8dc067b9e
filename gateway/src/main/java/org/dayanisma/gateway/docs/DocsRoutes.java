package org.dayanisma.gateway.docs;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.dayanisma.gateway.edge.OwnRoute;
import org.dayanisma.gateway.edge.WholeBody;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * {@code /api/docs}: routes like those of the services, so that they come before the answer for
 * paths that no service has. Open to everyone by {@code dayanisma.access.open-paths}.
 */
@Configuration(proxyBeanMethods = false)
class DocsRoutes {

  private static final String PAGE = "/api/docs";
  private static final String DOCUMENT = PAGE + "/openapi.json";

  @Bean
  @Order(0)
  RouterFunction<ServerResponse> apiDocs(MergedApi api, SwaggerPage page) {
    return OwnRoute.get(DOCUMENT, MediaType.APPLICATION_JSON)
        .to(request -> document(api))
        .and(OwnRoute.get(PAGE, MediaType.ALL).to(request -> page.file("index.html")))
        .and(
            OwnRoute.get(PAGE + "/", MediaType.ALL)
                .to(request -> ServerResponse.permanentRedirect(URI.create(PAGE)).build()))
        .and(
            OwnRoute.get(PAGE + "/{file}", MediaType.ALL)
                .to(request -> page.file(request.pathVariable("file"))));
  }

  private static ServerResponse document(MergedApi api) {
    byte[] json = api.json().getBytes(StandardCharsets.UTF_8);
    return WholeBody.of(ServerResponse.ok(), MediaType.APPLICATION_JSON, json);
  }
}
