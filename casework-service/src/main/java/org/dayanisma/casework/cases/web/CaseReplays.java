package org.dayanisma.casework.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.CurrentActor;
import org.dayanisma.casework.cases.application.FindCases;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.httpapi.ReplayPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * A stored answer may tell of a case only while the case exists for the caller. If it has been
 * sealed since, or the caller has left the team, the request is executed again and answered as it
 * would be now.
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
    return actor.filter(one -> cases.mayStillKeep(one, new CaseId(id(path.group(1))))).isPresent();
  }

  private boolean knows(Optional<Actor> actor, Matcher path) {
    return path.matches()
        && actor
            .filter(one -> cases.mayStillKnowOf(one, new CaseId(id(path.group(1)))))
            .isPresent();
  }

  private boolean knowsDeadline(Optional<Actor> actor, @Nullable String deadlineId) {
    return actor.filter(one -> cases.mayStillKnowOfDeadline(one, id(deadlineId))).isPresent();
  }

  /** Reads an id as controllers do; a text that is not a UUID names nothing. */
  private static String id(@Nullable String text) {
    try {
      return UUID.fromString(String.valueOf(text)).toString();
    } catch (IllegalArgumentException noUuid) {
      return "";
    }
  }
}
