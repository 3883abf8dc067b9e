package org.dayanisma.gateway.routing;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

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
}
