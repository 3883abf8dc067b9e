package org.dayanisma.apidocs;

import java.util.function.Supplier;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;

/**
 * {@code GET /actuator/openapi} on the management port, where the gateway fetches it. The service's
 * own port does not have it.
 */
@WebEndpoint(id = "openapi")
class OpenApiEndpoint {

  private final SingletonSupplier<String> document;

  OpenApiEndpoint(Supplier<JsonNode> document) {
    this.document = SingletonSupplier.of(() -> document.get().toString());
  }

  /** The document as JSON text, made once. */
  @ReadOperation(produces = "application/json")
  public String read() {
    return document.obtain();
  }
}
