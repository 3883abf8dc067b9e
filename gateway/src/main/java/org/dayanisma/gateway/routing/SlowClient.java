package org.dayanisma.gateway.routing;

import java.io.Serial;

/** The time of a call was over before its client had sent the whole body. */
final class SlowClient extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  SlowClient() {
    super("the body came too slowly", null, false, false);
  }
}
