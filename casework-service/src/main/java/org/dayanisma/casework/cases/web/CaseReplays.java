package org.dayanisma.casework.cases.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.CurrentActor;
import org.dayanisma.casework.cases.application.FindCases;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.DeadlineId;
import org.dayanisma.httpapi.ReplayPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * An answer that is kept tells of a case only while the case exists for the caller. Sealed since,
 * or with the caller off the team, the request is executed again and answered as it would be now.
 */
final class CaseReplays {

  private static final String ID = "id";

  private CaseReplays() {}

  /** For whoever may know of the case in the path; an answer without a body tells nothing. */
  @Component
  record CaseIsKnown(FindCases cases) implements ReplayPolicy {

    @Override
    public boolean mayStillBeGiven(Answer answer) {
      return answer.status() == HttpStatus.NO_CONTENT.value()
          || isGivenToCaller(cases::mayStillKnowOf, caseOf(answer.path().get(ID)));
    }
  }

  /** For whoever may know of the case that an intake opened or found. */
  @Component
  record OpenedCaseIsKnown(FindCases cases) implements ReplayPolicy {

    /** The one refusal of an intake that tells of a case. */
    private static final HttpStatus CASE_EXISTS = HttpStatus.CONFLICT;

    @Override
    public boolean mayStillBeGiven(Answer answer) {
      return answer
          .made()
          .map(opened -> isGivenToCaller(cases::mayStillKnowOf, caseOf(opened)))
          .orElse(answer.status() != CASE_EXISTS.value());
    }
  }

  /** For whoever may know of the case whose deadline is in the path. */
  @Component
  record CaseOfDeadlineIsKnown(FindCases cases) implements ReplayPolicy {

    @Override
    public boolean mayStillBeGiven(Answer answer) {
      return isGivenToCaller(
          cases::mayStillKnowOfDeadline, idOf(answer.path().get(ID)).map(DeadlineId::new));
    }
  }

  /** For the keeper of last resort, as long as the case in the path has nobody else. */
  @Component
  record CaseIsKept(FindCases cases) implements ReplayPolicy {

    @Override
    public boolean mayStillBeGiven(Answer answer) {
      return isGivenToCaller(cases::mayStillKeep, caseOf(answer.path().get(ID)));
    }
  }

  private static <T> boolean isGivenToCaller(BiPredicate<Actor, T> rule, Optional<T> id) {
    Optional<Actor> caller = CurrentActor.find();
    return caller.isPresent() && id.filter(known -> rule.test(caller.get(), known)).isPresent();
  }

  private static Optional<CaseId> caseOf(@Nullable String text) {
    return idOf(text).map(CaseId::new);
  }

  /** Reads an id as controllers do; a text that is not a UUID names nothing. */
  private static Optional<UUID> idOf(@Nullable String text) {
    try {
      return Optional.of(UUID.fromString(String.valueOf(text)));
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }
}
