package org.dayanisma.casework.register.domain;

/** Who was erased in the register, as membership-service has told. */
@FunctionalInterface
public interface Erasures {
  /** Whether the member was erased. */
  boolean isErased(MemberId memberId);
}
