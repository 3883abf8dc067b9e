package org.dayanisma.membership.members.domain;

import java.util.Arrays;
import java.util.Optional;

/** Why nothing may be kept of somebody any longer (GDPR art. 17(1), KVKK art. 7). */
public enum ErasureReason {
  /** The person asks for it. */
  SUBJECT_REQUEST,
  /** The person takes back the consent it all rested on. */
  CONSENT_WITHDRAWN,
  /** The time for which it had to be kept is over. */
  RETENTION_EXPIRED,
  /** It should never have been kept. */
  UNLAWFUL;

  /** The reason of this name. */
  public static Optional<ErasureReason> read(String text) {
    return Arrays.stream(values()).filter(reason -> reason.name().equals(text)).findFirst();
  }
}
