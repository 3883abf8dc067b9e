package org.dayanisma.casework.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * A stored answer tells of a case only while the case exists for the caller. Sealed since, or with
 * the caller off the team, the request is executed again and answered as it would be now.
 */
@Component
class CaseReplays implements ReplayPolicy {

  private static final String INTAKE = "/api/cases";

  /** The one refusal of an intake that tells of a case. */
  private static final HttpStatus CASE_EXISTS = HttpStatus.CONFLICT;

  private static final String KEEPING = "keeping/assignments";
  private static final Pattern CASE = Pattern.compile("/api/cases/([^/]+)(?:/(.*))?");
  private static final Pattern DEADLINE = Pattern.compile("/api/deadlines/([^/]+)/.*");

  private final FindCases cases;

  CaseReplays(FindCases cases) {
    this.cases = cases;
  }

  @Override
  public boolean mayStillBeGiven(HttpServletRequest request, Answer answer) {
    if (answer.status() == HttpStatus.NO_CONTENT.value()) {
      return true;
    }
    String path = request.getRequestURI();
    Optional<Actor> actor = CurrentActor.find();
    if (path.equals(INTAKE)) {
      String location = answer.headers().get("Location");
      return location == null
          ? answer.status() != CASE_EXISTS.value()
          : knows(actor, CASE.matcher(location));
    }
    Matcher deadline = DEADLINE.matcher(path);
    if (deadline.matches()) {
      return knowsDeadline(actor, deadline.group(1));
    }
    Matcher aCase = CASE.matcher(path);
    if (!aCase.matches() || "break-glass".equals(aCase.group(2))) {
      return true;
    }
    return KEEPING.equals(aCase.group(2)) ? keeps(actor, aCase) : knows(actor, aCase);
  }

  private boolean keeps(Optional<Actor> actor, Matcher path) {
    return isTrue(actor, id(path.group(1)).map(CaseId::new), cases::mayStillKeep);
  }

  private boolean knows(Optional<Actor> actor, Matcher path) {
    return path.matches()
        && isTrue(actor, id(path.group(1)).map(CaseId::new), cases::mayStillKnowOf);
  }

  private boolean knowsDeadline(Optional<Actor> actor, @Nullable String deadlineId) {
    return isTrue(actor, id(deadlineId).map(DeadlineId::new), cases::mayStillKnowOfDeadline);
  }

  private static <T> boolean isTrue(
      Optional<Actor> actor, Optional<T> id, BiPredicate<Actor, T> asked) {
    return actor.isPresent() && id.isPresent() && asked.test(actor.get(), id.get());
  }

  /** As controllers read it; what is no UUID names nothing. */
  private static Optional<UUID> id(@Nullable String text) {
    try {
      return Optional.of(UUID.fromString(String.valueOf(text)));
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }
}
