package org.dayanisma.gateway.docs;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import org.apache.tomcat.util.http.parser.AcceptEncoding;
import org.dayanisma.gateway.edge.OwnRoute;
import org.dayanisma.gateway.edge.WholeBody;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * {@code /api/docs}: routes like those of the services, so that they come before the answer for
 * paths that no service has. Open to everyone by {@code dayanisma.access.open-paths}.
 */
@Configuration(proxyBeanMethods = false)
class DocsRoutes {

  private static final String PAGE = "/api/docs";
  private static final String DOCUMENT = PAGE + "/openapi.json";
  private static final String GZIP = "gzip";

  @Bean
  @Order(0)
  RouterFunction<ServerResponse> apiDocs(MergedApi api, SwaggerPage page) {
    return OwnRoute.get(DOCUMENT, MediaType.APPLICATION_JSON)
        .to(request -> document(request, api.document()))
        .and(OwnRoute.get(PAGE, MediaType.ALL).to(request -> page.file("index.html")))
        .and(
            OwnRoute.get(PAGE + "/", MediaType.ALL)
                .to(request -> ServerResponse.permanentRedirect(URI.create(PAGE)).build()))
        .and(
            OwnRoute.get(PAGE + "/{file}", MediaType.ALL)
                .to(request -> page.file(request.pathVariable("file"))));
  }

  /** Half a kilobyte instead of most of a megabyte for whoever has it already. */
  private static ServerResponse document(ServerRequest request, SentDocument document) {
    return request
        .checkNotModified(document.etag())
        .map(unchanged -> revalidated(ServerResponse.from(unchanged), document).build())
        .orElseGet(() -> whole(request, document));
  }

  private static ServerResponse whole(ServerRequest request, SentDocument document) {
    ServerResponse.BodyBuilder answer = revalidated(ServerResponse.ok(), document);
    if (!acceptsGzip(request)) {
      return WholeBody.of(answer, MediaType.APPLICATION_JSON, document.json());
    }
    answer.header(HttpHeaders.CONTENT_ENCODING, GZIP);
    return WholeBody.of(answer, MediaType.APPLICATION_JSON, document.gzip());
  }

  /** It may be kept, but is asked for again each time. */
  private static ServerResponse.BodyBuilder revalidated(
      ServerResponse.BodyBuilder answer, SentDocument document) {
    return answer
        .eTag(document.etag())
        .cacheControl(CacheControl.noCache())
        .varyBy(HttpHeaders.ACCEPT_ENCODING);
  }

  private static boolean acceptsGzip(ServerRequest request) {
    String header = String.join(",", request.headers().header(HttpHeaders.ACCEPT_ENCODING));
    try {
      return AcceptEncoding.parse(new StringReader(header)).stream()
          .anyMatch(coding -> coding.getEncoding().equals(GZIP) && coding.getQuality() > 0);
    } catch (IOException impossible) {
      return false;
    }
  }
}
