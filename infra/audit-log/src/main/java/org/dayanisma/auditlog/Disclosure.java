package org.dayanisma.auditlog;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.ClientGrant;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.httpapi.ProblemException;
import org.dayanisma.httpapi.Problems;
import org.dayanisma.httpapi.Telling;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The reading or the change that the present request makes. A controller method of a route with
 * {@link Discloses} takes one as a parameter. A reading calls {@code of(…)} as soon as it knows
 * whom its answer tells about, before the answer; a change is carried out inside {@code change(…)}.
 */
public final class Disclosure {

  static final String HEADER = "X-Purpose";
  private static final String ATTRIBUTE = Disclosure.class.getName();

  /** The detail of a repetition that says with which HTTP status the first request was answered. */
  private static final String ANSWER = "answer";

  /** The detail of a refusal that says with which code. */
  private static final String CODE = "code";

  private static final String NO_CODE = "";

  private static final int FIRST_SERVER_ERROR = 500;

  private final AuditLog audit;
  private final Reader reader;
  private final Discloses route;
  private final HttpServletRequest request;
  private boolean done;

  /** Who reads; {@code freshlySignedIn} in the sense of the bounds. */
  record Reader(Actor actor, boolean freshlySignedIn, Duration freshFor) {

    /** The client id, if a program reads. */
    Optional<String> program() {
      return Optional.ofNullable(actor.grant()).map(ClientGrant::client);
    }

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

  /** Whether it has been told whom the answer is about, or a change was begun. */
  public boolean isDone() {
    return done;
  }

  /** Whether the request being answered has told whom its answer is about. */
  static boolean isDone(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Disclosure disclosure && disclosure.isDone();
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
   * The answer confirms, or denies, guesses about these people; see {@link #of(String,
   * Collection)}. Each guess counts towards the bounds on confirmations, even several about one
   * person.
   *
   * @param guesses how many of the values sent are compared with what is kept about them
   */
  public void ofGuesses(Collection<String> subjects, int guesses) {
    var _ =
        begin(
            RecordedOutcome.DISCLOSED,
            null,
            subjects,
            Map.of(Readership.GUESSES, Integer.toString(guesses)));
  }

  /**
   * Records the reading. When it returns, the record is durable and the answer may be given. If
   * there are more people than one record holds, further records follow; if one of these is
   * refused, nothing is answered, and the records before it stand.
   *
   * @param object id of the thing read, for example a case
   * @param subjects ids of the people it tells about; empty when a search found nobody, which is
   *     recorded too
   * @throws ProblemException 403 {@code purpose-required}, {@code purpose-not-allowed}, {@code
   *     step-up-required}, {@code reading-locked}; 429 {@code reading-bound} for a program; 503
   *     {@code audit-unavailable}
   */
  public void of(@Nullable String object, Collection<String> subjects) {
    var _ = begin(RecordedOutcome.DISCLOSED, object, subjects, Map.of());
  }

  /**
   * The answer of an earlier request is given again; see {@link #of(String, Collection)}.
   *
   * @param status the HTTP status of that answer, which says whether it was a refusal
   */
  void again(Telling told, int status) {
    var _ =
        begin(
            RecordedOutcome.REPEATED,
            told.object(),
            told.subjects(),
            Map.of(ANSWER, Integer.toString(status)));
  }

  /**
   * Carries out a change to what is kept about these people, or to what they can see. It is
   * recorded as begun before it is tried, and afterwards with what came of it; both records are
   * durable before it is answered. It counts as a reading, because a refusal tells what it depends
   * on.
   *
   * <p>A change that ends in a fault is recorded as failed, and one whose second record cannot be
   * stored stays recorded as begun: in both cases the log does not claim to know whether it was
   * made. The caller then gets 5xx.
   *
   * @param object id of the thing that is changed when it is not a person
   * @param subjects ids of the people concerned, as many as one record holds
   * @param deed makes the change, or says why it is refused
   * @throws ProblemException as {@link #of(String, Collection)}, and then nothing was tried; or a
   *     problem that the deed throws
   */
  public <T> Outcome<T> change(
      @Nullable String object, Collection<String> subjects, Supplier<Outcome<T>> deed) {
    return change(object, subjects, Map.of(), deed);
  }

  /**
   * The same, for records that need more than the thing changed.
   *
   * @param details by name: to which unit, which office; ids of units and codes, see {@link
   *     AuditRecord}
   */
  public <T> Outcome<T> change(
      @Nullable String object,
      Collection<String> subjects,
      Map<String, String> details,
      Supplier<Outcome<T>> deed) {
    Optional<Recorded> begun = begin(RecordedOutcome.BEGUN, object, subjects, details);
    Outcome<T> came = carriedOut(begun, deed);
    begun.ifPresent(recorded -> recorded.cameTo(outcomeOf(came), codeOf(came)));
    return came;
  }

  /**
   * Carries out a deed that enters people who were not there before. It is recorded as {@link
   * #change change} is, but tells about nobody: it counts neither as a reading nor as a
   * confirmation. It is not known beforehand who will be entered, so {@code begun} names nobody,
   * and as many records as that takes name those who were entered. If a refusal tells about
   * somebody who is there already, the caller also calls {@link #of(Collection)}.
   *
   * @param details as for a change
   * @param entered ids of those whom the deed has entered; empty if there are none
   * @throws ProblemException as for a change
   */
  public <T> Outcome<T> entering(
      Map<String, String> details,
      Supplier<Outcome<T>> deed,
      Function<T, ? extends Collection<String>> entered) {
    Attempt attempt = attempt(RecordedOutcome.BEGUN, purpose(false), null, List.of(), details);
    record(attempt);
    done = true;
    Recorded begun = new Recorded(audit, attempt, false);
    Outcome<T> came = carriedOut(Optional.of(begun), deed);
    begun.cameTo(
        outcomeOf(came),
        came instanceof Outcome.Accepted<T>(T made) ? sorted(entered.apply(made)) : List.of());
    return came;
  }

  private static <T> Outcome<T> carriedOut(Optional<Recorded> begun, Supplier<Outcome<T>> deed) {
    try {
      return deed.get();
    } catch (ProblemException problem) {
      begun.ifPresent(recorded -> recorded.brokeOff(outcomeOf(problem), codeOf(problem), problem));
      throw problem;
    } catch (OptimisticLockingFailureException overtaken) {
      begun.ifPresent(
          recorded -> recorded.brokeOff(RecordedOutcome.IN_CONFLICT, NO_CODE, overtaken));
      throw overtaken;
    } catch (RuntimeException fault) {
      begun.ifPresent(recorded -> recorded.brokeOff(RecordedOutcome.FAILED, NO_CODE, fault));
      throw fault;
    }
  }

  private static RecordedOutcome outcomeOf(Outcome<?> came) {
    return switch (came) {
      case Outcome.Accepted<?> _ -> RecordedOutcome.DONE;
      case Outcome.Refused<?>(Refusal refusal) ->
          switch (refusal.kind()) {
            case CONFLICT, STALE -> RecordedOutcome.IN_CONFLICT;
            case NOT_FOUND -> RecordedOutcome.NOT_FOUND;
            case INVALID, FORBIDDEN -> RecordedOutcome.REFUSED;
          };
    };
  }

  private static RecordedOutcome outcomeOf(ProblemException problem) {
    return switch (problem.status()) {
      case 404 -> RecordedOutcome.NOT_FOUND;
      case 409, 412 -> RecordedOutcome.IN_CONFLICT;
      default ->
          problem.status() < FIRST_SERVER_ERROR ? RecordedOutcome.REFUSED : RecordedOutcome.FAILED;
    };
  }

  private static String codeOf(Outcome<?> came) {
    return switch (came) {
      case Outcome.Accepted<?> _ -> NO_CODE;
      case Outcome.Refused<?>(Refusal refusal) ->
          refusal.faults().isEmpty() ? codeOf(refusal.kind()) : refusal.faults().getFirst().code();
    };
  }

  /** What is answered to a refusal that gives no reason of its own. */
  private static String codeOf(Refusal.Kind kind) {
    return switch (kind) {
      case FORBIDDEN -> Problems.forbidden().code();
      case STALE -> Problems.preconditionFailed().code();
      case INVALID, CONFLICT, NOT_FOUND -> NO_CODE;
    };
  }

  /** The code of the first field that is wrong, or that of the problem itself. */
  static String codeOf(ProblemException problem) {
    return problem.errors().isEmpty() ? problem.code() : problem.errors().getFirst().code();
  }

  /**
   * A change was refused because of its form, before anything was looked up. It is recorded, and
   * tells about nobody.
   *
   * @param code of the refusal
   */
  void refused(String object, Collection<String> subjects, String code) {
    Attempt tried =
        attempt(
            RecordedOutcome.REFUSED, purpose(false), object, sorted(subjects), Map.of(CODE, code));
    inParts(tried.cameTo(RecordedOutcome.REFUSED)).forEach(audit::append);
  }

  /**
   * A change that stands in the log as begun.
   *
   * @param saysWhy whether its refusal names the code
   */
  private record Recorded(AuditLog audit, Attempt begun, boolean saysWhy) {

    void cameTo(RecordedOutcome outcome, String code) {
      Attempt ended = begun.cameTo(outcome);
      boolean isSaid = saysWhy && !code.equals(NO_CODE);
      inParts(isSaid ? ended.with(Map.of(CODE, code)) : ended).forEach(audit::append);
    }

    void cameTo(RecordedOutcome outcome, List<String> people) {
      inParts(begun.cameTo(outcome).about(people)).forEach(audit::append);
    }

    /** What broke it off is answered, even if the log went away with it. */
    void brokeOff(RecordedOutcome outcome, String code, RuntimeException because) {
      try {
        cameTo(outcome, code);
      } catch (AuditUnavailable alsoAway) {
        because.addSuppressed(alsoAway);
      }
    }
  }

  /** Records that it begins; empty for one's own data, for which there is no record. */
  private Optional<Recorded> begin(
      RecordedOutcome outcome,
      @Nullable String object,
      Collection<String> subjects,
      Map<String, String> details) {
    List<String> people = sorted(subjects);
    boolean ownData = !people.isEmpty() && people.stream().allMatch(reader.actor()::is);
    Purpose purpose = purpose(ownData);
    boolean kept = !ownData || !route.exceptOwnData();
    Attempt attempt = attempt(outcome, purpose, object, people, details);
    if (kept) {
      record(attempt);
    }
    done = true;
    new Telling(object, people).noteOn(request);
    return kept ? Optional.of(new Recorded(audit, attempt, route.refusals())) : Optional.empty();
  }

  private void record(Attempt whole) {
    inParts(whole).forEach(part -> answer(audit.append(part)));
  }

  /**
   * As many records as it takes to name everybody; one if there is nobody. Guesses stand in the
   * first, so that each counts once.
   */
  private static List<Attempt> inParts(Attempt whole) {
    List<String> people = whole.subjects();
    List<Attempt> parts = new ArrayList<>();
    int from = 0;
    do {
      int to = Math.min(from + AuditRecord.MOST_SUBJECTS, people.size());
      Attempt part = whole.about(people.subList(from, to));
      parts.add(from == 0 ? part : Readership.withoutGuesses(part));
      from = to;
    } while (from < people.size());
    return parts;
  }

  private static List<String> sorted(Collection<String> subjects) {
    return subjects.stream().distinct().sorted().toList();
  }

  /**
   * Refuses a caller who may not read here for the purpose they say, whomever they name; reads and
   * records nothing. Where everybody may read about themselves, nobody else exists for those who
   * have none of the roles; a program, which is no member itself, is told that its purpose does not
   * fit.
   *
   * @throws ProblemException 403 {@code purpose-required}, {@code purpose-not-allowed}; 404
   */
  void requireReader() {
    boolean ownData = namesTheReader();
    Actor caller = reader.actor();
    if (!ownData && route.exceptOwnData() && !caller.isApiClient() && !holdsARole(caller)) {
      throw Problems.notFound();
    }
    var _ = purpose(ownData);
  }

  private boolean holdsARole(Actor actor) {
    return Arrays.stream(route.to()).anyMatch(to -> actor.hasAny(to.roles()));
  }

  /**
   * Whether they may read about themselves here, and ask about themselves and nobody else. A
   * program is no member, and so it never does.
   */
  boolean namesTheReader() {
    return route.exceptOwnData()
        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        && !variables.isEmpty()
        && variables.values().stream().allMatch(value -> reader.actor().is(String.valueOf(value)));
  }

  private Purpose purpose(boolean ownData) {
    return required(RoutePurposes.of(route), reader.actor(), ownData, request);
  }

  /**
   * The purpose of the request.
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

  private Attempt attempt(
      RecordedOutcome outcome,
      Purpose purpose,
      @Nullable String object,
      List<String> people,
      Map<String, String> details) {
    return new Attempt(
        reader.actor().userId(),
        reader.actor().memberId(),
        route.action(),
        routeOf(request),
        purpose.code(),
        object,
        people,
        MDC.get("correlationId"),
        Attempt.detailsOf(reader.program().orElse(null), details),
        reader.freshlySignedIn(),
        outcome,
        true);
  }

  /** Method and pattern, which hold no id. */
  static String routeOf(HttpServletRequest request) {
    return request.getMethod()
        + " "
        + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
  }

  private void answer(AuditRecord record) {
    switch (record.outcome()) {
      case DISCLOSED, REPEATED, BEGUN, DONE, REFUSED, NOT_FOUND, IN_CONFLICT, FAILED, RELEASED -> {}
      case STEP_UP_REQUIRED ->
          throw Problems.stepUpRequired(
              "You have read about many people in a short time. Sign in again to go on.",
              reader.freshFor());
      case READING_BOUND -> throw readingBound(Beyond.waitAfter(record));
      case LOCKED -> throw locked();
    }
  }

  static ProblemException readingBound(Duration wait) {
    return Problems.tooMany(
        "reading-bound",
        "This program has read about as many people as it may in a day. Retry-After says when it"
            + " may go on.",
        wait);
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
