package org.dayanisma.gateway.routing;

import java.util.Locale;

/** A service behind the gateway. */
public enum Backend {
  MEMBERSHIP,
  CASEWORK,
  NOTIFICATION,
  CAMPAIGN;

  /** Short name, as in configuration, metrics and health: {@code membership}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
