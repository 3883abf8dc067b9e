package org.dayanisma.register.erasures;

/**
 * What a service does when a member was erased, beside erasing what its declared aggregates hold
 * about them. Called after the erasure has been written down, and again whenever the event is told
 * again, so a follower changes nothing twice.
 */
@FunctionalInterface
public interface ErasureFollower {

  void memberErased(String memberId);
}
