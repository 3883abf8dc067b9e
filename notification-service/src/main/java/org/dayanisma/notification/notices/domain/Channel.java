package org.dayanisma.notification.notices.domain;

import java.util.Locale;

/** A way to reach a person. The inbox needs no delivery: its row is there at once. */
public enum Channel {
  INBOX,
  EMAIL;

  /** Name in resources and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
