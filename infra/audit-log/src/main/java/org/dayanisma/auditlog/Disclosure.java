package org.dayanisma.auditlog;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.httpapi.ProblemException;
import org.dayanisma.httpapi.Problems;
import org.dayanisma.httpapi.Telling;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The reading that the present request is. A controller method of a route with {@link Discloses}
 * takes one as a parameter and calls {@code of(…)} as soon as it knows whom its answer tells about:
 * before the answer, and before a change that is answered with it.
 */
public final class Disclosure {

  static final String HEADER = "X-Purpose";
  private static final String ATTRIBUTE = Disclosure.class.getName();

  private final AuditLog audit;
  private final Reader reader;
  private final Discloses route;
  private final HttpServletRequest request;
  private boolean done;

  /** Who reads; {@code freshlySignedIn} as the bounds want it. */
  record Reader(Actor actor, boolean freshlySignedIn, Duration freshFor) {

    static Reader of(Actor actor, Optional<Instant> signedInAt, Instant now, BulkReadingBounds b) {
      return new Reader(
          actor,
          signedInAt
              .filter(at -> at.isAfter(now.minus(b.freshFor())) && !at.isAfter(now.plusSeconds(30)))
              .isPresent(),
          b.freshFor());
    }
  }

  Disclosure(AuditLog audit, Reader reader, Discloses route, HttpServletRequest request) {
    this.audit = audit;
    this.reader = reader;
    this.route = route;
    this.request = request;
    request.setAttribute(ATTRIBUTE, this);
  }

  /** Whether the request being answered has told whom its answer is about. */
  static boolean isDone(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Disclosure disclosure && disclosure.done;
  }

  /** The answer tells about this person; see {@link #of(String, Collection)}. */
  public void of(String subject) {
    of(null, List.of(subject));
  }

  /**
   * The answer, a page of a list, tells about these people; see {@link #of(String, Collection)}.
   */
  public void of(Collection<String> subjects) {
    of(null, subjects);
  }

  /**
   * Records the reading. When it returns, the record is durable and the answer may be given. People
   * beyond those that a record holds go into further ones; if one of them is refused nothing is
   * answered, and those before it stand.
   *
   * @param object id of the thing read, for example a case
   * @param subjects ids of the people it tells about; empty when a search found nobody, which is
   *     recorded too
   * @throws ProblemException 403 {@code purpose-required}, {@code purpose-not-allowed}, {@code
   *     step-up-required}, {@code reading-locked}; 503 {@code audit-unavailable}
   */
  public void of(@Nullable String object, Collection<String> subjects) {
    List<String> people = subjects.stream().distinct().sorted().toList();
    boolean ownData = !people.isEmpty() && people.stream().allMatch(reader.actor()::is);
    Purpose purpose = purpose(ownData);
    if (!ownData || !route.exceptOwnData()) {
      record(purpose, object, people);
    }
    done = true;
    new Telling(object, people).noteOn(request);
  }

  private void record(Purpose purpose, @Nullable String object, List<String> people) {
    int from = 0;
    do {
      int to = Math.min(from + AuditRecord.MOST_SUBJECTS, people.size());
      answer(audit.append(attempt(purpose, object, people.subList(from, to))).outcome());
      from = to;
    } while (from < people.size());
  }

  private Purpose purpose(boolean ownData) {
    return required(RoutePurposes.of(route), reader.actor(), ownData, request);
  }

  /**
   * What the request is for.
   *
   * @throws ProblemException 403 {@code purpose-required}, {@code purpose-not-allowed}
   */
  static Purpose required(
      RoutePurposes route, Actor caller, boolean ownData, HttpServletRequest request) {
    return switch (PurposeChoice.of(route, caller, ownData, request.getHeader(HEADER))) {
      case PurposeChoice.Allowed(Purpose allowed) -> allowed;
      case PurposeChoice.Required() -> throw purposeRequired();
      case PurposeChoice.NotAllowed() -> throw purposeNotAllowed();
    };
  }

  private Attempt attempt(Purpose purpose, @Nullable String object, List<String> people) {
    return new Attempt(
        reader.actor().userId(),
        reader.actor().memberId(),
        route.action(),
        routeOf(request),
        purpose.code(),
        object,
        people,
        MDC.get("correlationId"),
        reader.freshlySignedIn(),
        null);
  }

  /** Method and pattern, which hold no id. */
  static String routeOf(HttpServletRequest request) {
    return request.getMethod()
        + " "
        + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
  }

  private void answer(Outcome outcome) {
    switch (outcome) {
      case DISCLOSED, RELEASED -> {}
      case STEP_UP_REQUIRED ->
          throw Problems.stepUpRequired(
              "You have read about many people in a short time. Sign in again to go on.",
              reader.freshFor());
      case LOCKED -> throw locked();
    }
  }

  static ProblemException locked() {
    return Problems.forbidden(
        "reading-locked",
        "You have read about very many people. A data protection officer can release you.");
  }

  private static ProblemException purposeRequired() {
    return Problems.forbidden("purpose-required", "Say in X-Purpose what this is for.");
  }

  private static ProblemException purposeNotAllowed() {
    return Problems.forbidden(
        "purpose-not-allowed", "Your role or your token does not allow this for that purpose.");
  }
}
