package org.dayanisma.membership.members.application;

import org.dayanisma.membership.rights.domain.MemberId;

/** Answers about members that were given to clients and are kept for repetitions. */
@FunctionalInterface
public interface GivenAnswers {

  /** From now on no answer about this member is given again. Safe to repeat. */
  void forget(MemberId member);
}
