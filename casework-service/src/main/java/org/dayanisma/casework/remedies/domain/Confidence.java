package org.dayanisma.casework.remedies.domain;

/** How well a rule or a date is attested; a result is never more certain than its weakest part. */
public enum Confidence {
  /** The consolidated primary text was read. */
  A,
  /** A secondary source was read. */
  B,
  /** Not verified: shown as such and never used for a safe date. */
  C;

  public Confidence weaker(Confidence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
