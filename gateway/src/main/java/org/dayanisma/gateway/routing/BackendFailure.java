package org.dayanisma.gateway.routing;

import java.io.Serial;
import java.time.Duration;
import org.dayanisma.gateway.edge.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerResponse;

/** A service did not answer. */
final class BackendFailure extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** How it failed, and what the client is told. */
  enum Kind {
    UNREACHABLE,
    OVERLOADED,
    TOO_SLOW
  }

  private final Kind kind;

  BackendFailure(Kind kind, @Nullable Exception cause) {
    super(kind.name(), cause, false, false);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /**
   * What the client is told.
   *
   * @param openFor how long a service that cannot be reached is not called
   */
  ServerResponse answer(Duration openFor) {
    return switch (kind) {
      case UNREACHABLE -> Problem.serviceUnavailable(openFor);
      case OVERLOADED -> Problem.serviceOverloaded();
      case TOO_SLOW -> Problem.serviceTooSlow();
    };
  }
}
