package org.dayanisma.casework.cases.domain;

import java.time.Instant;
import org.dayanisma.casework.register.domain.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * That something was put right: by whom, when and why.
 *
 * @param by the member who did it; null for a program, and for the register, which keeps who it was
 * @param reason free text, encrypted at rest; null for the register, which keeps it
 */
public record PutRight(Source source, @Nullable MemberId by, Instant at, @Nullable String reason) {

  /** Whose word it is. */
  public enum Source {
    /** The register corrected what it had reported. */
    REGISTER,
    /** Somebody who answers for the case, or its coordinator. */
    TEAM
  }

  static PutRight byRegister(Instant at) {
    return new PutRight(Source.REGISTER, null, at, null);
  }

  /**
   * Put right within the case.
   *
   * @param by null for a program
   */
  public static PutRight byHand(@Nullable MemberId by, Instant at, String reason) {
    return new PutRight(Source.TEAM, by, at, reason);
  }

  boolean isByHand() {
    return source == Source.TEAM;
  }
}
