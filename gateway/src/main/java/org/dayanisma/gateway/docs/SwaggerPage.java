package org.dayanisma.gateway.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dayanisma.gateway.edge.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Swagger UI from its webjar, served by the gateway itself: nothing is fetched from anywhere else,
 * and the page may not do so either. Only the files named here exist.
 */
@Component
class SwaggerPage {

  /**
   * Only this page gets a policy that lets scripts run: scripts of this origin, but no inline ones.
   */
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String WEBJAR = "classpath*:/META-INF/resources/webjars/swagger-ui/*/";
  private static final MediaType SCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);
  private static final MediaType STYLE = new MediaType("text", "css", StandardCharsets.UTF_8);
  private static final MediaType PAGE = new MediaType("text", "html", StandardCharsets.UTF_8);

  /** A file of the page. */
  private record Asset(boolean ours, MediaType type) {}

  private static final Map<String, Asset> ASSETS =
      Map.of(
          "index.html", new Asset(true, PAGE),
          "start.js", new Asset(true, SCRIPT),
          "swagger-ui-bundle.js", new Asset(false, SCRIPT),
          "swagger-ui.css", new Asset(false, STYLE),
          "favicon-32x32.png", new Asset(false, MediaType.IMAGE_PNG));

  /** The file with this name, or 404. */
  ServerResponse file(String name) throws IOException {
    Asset asset = ASSETS.get(name);
    Resource found = asset == null ? null : find(name, asset.ours());
    if (asset == null || found == null) {
      return Problem.NOT_FOUND.answer();
    }
    return ServerResponse.ok()
        .contentType(asset.type())
        .header("Content-Security-Policy", CONTENT_POLICY)
        .header("Cache-Control", "public, max-age=3600")
        .build((request, response) -> {
          try (InputStream bytes = found.getInputStream()) {
            bytes.transferTo(response.getOutputStream());
          }
          return null;
        });
  }

  private static @Nullable Resource find(String name, boolean ours) throws IOException {
    if (ours) {
      return new ClassPathResource("docs/" + name);
    }
    Resource[] found = new PathMatchingResourcePatternResolver().getResources(WEBJAR + name);
    return found.length == 0 ? null : found[0];
  }
}
