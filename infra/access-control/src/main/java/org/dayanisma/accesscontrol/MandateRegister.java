package org.dayanisma.accesscontrol;

/**
 * Where a service looks up who holds which office: a port, asked once for each request of somebody
 * who is a member and has a role beyond that. In a service without this port the token alone
 * counts.
 */
@FunctionalInterface
public interface MandateRegister {

  /** What is known of the member, {@link KnownMandates#NONE} if nothing is. */
  KnownMandates of(String memberId);
}
