package org.dayanisma.register.mandates;

/**
 * What a service does when the offices of a member are not what they were. Called after the
 * register has written it down, so that the follower looks at what is true by then; and again
 * whenever the event is told again, so a follower changes nothing twice.
 */
@FunctionalInterface
public interface MandateFollower {

  void officesChanged(String memberId);
}
