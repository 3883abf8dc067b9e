package org.dayanisma.eventrelay.relay;

/** The broker accepts nothing at present; there is no need to try to send anything else now. */
public final class BrokerRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BrokerRefused(Throwable cause) {
    super("The broker takes nothing at present", cause);
  }
}
