package org.dayanisma.eventrelay.relay;

/** The broker takes nothing at present; whatever else is to be sent need not be tried now. */
public final class BrokerRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BrokerRefused(Throwable cause) {
    super("The broker takes nothing at present", cause);
  }
}
