package org.dayanisma.register.erasures;

/** Who was erased in the register, as membership-service has told. */
@FunctionalInterface
public interface ErasedMembers {

  /** Whether the member was erased. */
  boolean isErased(String memberId);
}
