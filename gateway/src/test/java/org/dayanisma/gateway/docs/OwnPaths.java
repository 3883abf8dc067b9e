package org.dayanisma.gateway.docs;

import java.util.Set;

/** The paths that the gateway answers by itself, for tests elsewhere. */
public final class OwnPaths {

  private OwnPaths() {}

  /** All of them, as the document names them. */
  public static Set<String> all() {
    return Set.copyOf(OwnDocument.read().path("paths").propertyNames());
  }
}
