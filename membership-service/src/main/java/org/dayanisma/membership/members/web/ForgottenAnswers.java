package org.dayanisma.membership.members.web;

import org.dayanisma.httpapi.KeptAnswers;
import org.dayanisma.membership.members.application.GivenAnswers;
import org.dayanisma.membership.rights.domain.MemberId;
import org.springframework.stereotype.Component;

/** Answers to requests with an {@code Idempotency-Key}. */
@Component
class ForgottenAnswers implements GivenAnswers {

  private final KeptAnswers kept;

  ForgottenAnswers(KeptAnswers kept) {
    this.kept = kept;
  }

  @Override
  public void forget(MemberId member) {
    kept.forget(member.toString());
  }
}
