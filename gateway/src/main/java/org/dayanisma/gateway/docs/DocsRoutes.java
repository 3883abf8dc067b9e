package org.dayanisma.gateway.docs;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * {@code /api/docs}: routes like those of the services, so that they come before the answer for
 * paths that belong to nobody. Open to everyone by {@code dayanisma.access.open-paths}.
 */
@Configuration(proxyBeanMethods = false)
class DocsRoutes {

  @Bean
  @Order(0)
  RouterFunction<ServerResponse> apiDocs(MergedApi api, SwaggerPage page) {
    return RouterFunctions.route()
        .GET("/api/docs/openapi.json", request -> document(api))
        .GET("/api/docs", request -> page.file("index.html"))
        .GET("/api/docs/{file}", request -> page.file(request.pathVariable("file")))
        .build();
  }

  private static ServerResponse document(MergedApi api) {
    byte[] json = api.json().getBytes(StandardCharsets.UTF_8);
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .contentLength(json.length)
        .build((request, response) -> {
          response.getOutputStream().write(json);
          return null;
        });
  }
}
