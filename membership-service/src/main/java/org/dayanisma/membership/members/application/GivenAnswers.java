package org.dayanisma.membership.members.application;

import org.dayanisma.membership.rights.domain.MemberId;

/** What clients were answered about members and could be given again, as it is kept for that. */
@FunctionalInterface
public interface GivenAnswers {

  /** None about this member is given again. Safe to repeat. */
  void forget(MemberId member);
}
