package org.dayanisma.membership.members.domain;

import java.util.Arrays;
import java.util.Optional;

/** Why nothing may be kept about somebody any longer (GDPR art. 17(1), KVKK art. 7). */
public enum ErasureReason {
  /** The person asks for it. */
  SUBJECT_REQUEST,
  /** The person withdraws the consent on which it rested. */
  CONSENT_WITHDRAWN,
  /** The time for which it had to be kept is over. */
  RETENTION_EXPIRED,
  /** It should never have been kept. */
  UNLAWFUL;

  /** The reason with this name. */
  public static Optional<ErasureReason> read(String text) {
    return Arrays.stream(values()).filter(reason -> reason.name().equals(text)).findFirst();
  }
}
