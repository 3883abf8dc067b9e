package org.dayanisma.httpapi;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dayanisma.decisions.RefusalCode;

/**
 * Makes the problems with which a service answers. Convention: shape of the request → 400; a value
 * that breaks a rule → 422; a state that does not allow it → 409; not signed in → 401; wrong role →
 * 403; anything whose existence the caller may not know → 404.
 */
public final class Problems {

  static final String CONCURRENT_CHANGE = "concurrent-change";
  private static final String CHALLENGE = "WWW-Authenticate";

  private Problems() {}

  /** 404 {@code not-found}; also for things that exist but of which the caller must not know. */
  public static ProblemException notFound() {
    return of(404, "not-found", "There is nothing here, or nothing you may see.");
  }

  /** 422 {@code invalid}, for one field. */
  public static ProblemException invalid(String pointer, String code, String detail) {
    return invalid(List.of(new FieldProblem(pointer, code, detail)));
  }

  /** 422 {@code invalid}, for one field. */
  public static ProblemException invalid(String pointer, RefusalCode reason) {
    return invalid(pointer, reason.code(), reason.sentence());
  }

  /** 422 {@code invalid}, for several fields at once. */
  public static ProblemException invalid(List<FieldProblem> errors) {
    return of(422, "invalid", "The request breaks a rule; see errors.", errors);
  }

  /** 400 with the given code. */
  public static ProblemException badRequest(String code, String detail) {
    return of(400, code, detail);
  }

  /** 400 with the given code at one place of the request. */
  public static ProblemException badRequest(String pointer, String code, String detail) {
    return of(400, code, detail, List.of(new FieldProblem(pointer, code, detail)));
  }

  /** 400 with the given code at one place of the request. */
  public static ProblemException badRequest(String pointer, RefusalCode reason) {
    return badRequest(pointer, reason.code(), reason.sentence());
  }

  /** 409 with the given code: the present state does not allow it. */
  public static ProblemException conflict(String code, String detail) {
    return of(409, code, detail);
  }

  /** 409 with the given code: the present state does not allow it. */
  public static ProblemException conflict(RefusalCode reason) {
    return conflict(reason.code(), reason.sentence());
  }

  /** 409 with the given code, caused by one field, for example a duplicate. */
  public static ProblemException conflict(String pointer, String code, String detail) {
    return of(409, code, detail, List.of(new FieldProblem(pointer, code, detail)));
  }

  /**
   * 409 {@code concurrent-change}: others changed the same thing at the same time; the request may
   * be repeated.
   */
  public static ProblemException concurrentChange() {
    return of(
        409,
        CONCURRENT_CHANGE,
        "Others changed the same thing at the same time. Please try again.");
  }

  /** 401 {@code unauthenticated}: no token. */
  public static ProblemException unauthenticated() {
    return new ProblemException(
        401, "unauthenticated", "Please sign in.", List.of(), Map.of(CHALLENGE, "Bearer"));
  }

  /** 401 with the given code: the token is not accepted. */
  public static ProblemException unauthenticated(String code, String detail) {
    return new ProblemException(
        401, code, detail, List.of(), Map.of(CHALLENGE, "Bearer error=\"invalid_token\""));
  }

  /** 403 {@code forbidden}. */
  public static ProblemException forbidden() {
    return of(403, "forbidden", "Your role does not allow this.");
  }

  /** 403 with the given code: the role would allow it, but not now or not in this way. */
  public static ProblemException forbidden(String code, String detail) {
    return of(403, code, detail);
  }

  /**
   * 403 {@code insufficient-scope}: the token of an API client lacks the scope of the route (RFC
   * 6750, 3.1).
   */
  public static ProblemException insufficientScope() {
    return new ProblemException(
        403,
        "insufficient-scope",
        "Your token does not have the scope for this.",
        List.of(),
        Map.of(CHALLENGE, "Bearer error=\"insufficient_scope\""));
  }

  /**
   * 403 {@code step-up-required}: the sign-in is too old for this (RFC 9470).
   *
   * @param freshFor how old it may be
   */
  public static ProblemException stepUpRequired(String detail, Duration freshFor) {
    return new ProblemException(
        403,
        "step-up-required",
        detail,
        List.of(),
        Map.of(
            CHALLENGE,
            "Bearer error=\"insufficient_user_authentication\", max_age=\"%d\""
                .formatted(freshFor.toSeconds())));
  }

  /** 412 {@code precondition-failed}: the caller has seen an older version. */
  public static ProblemException preconditionFailed() {
    return of(412, "precondition-failed", "It has changed since you read it. Read it again first.");
  }

  /** 428 {@code precondition-required}: an update without {@code If-Match}. */
  public static ProblemException preconditionRequired() {
    return of(428, "precondition-required", "Send If-Match with the ETag you have read.");
  }

  /** 413 {@code body-too-large}. */
  public static ProblemException bodyTooLarge() {
    return of(413, "body-too-large", "The request body is larger than this service accepts.");
  }

  /** 400 {@code body-incomplete}: the connection ended before the body did. */
  static ProblemException bodyBrokenOff() {
    return of(400, "body-incomplete", "The request body ended before it was complete.");
  }

  /**
   * 429 with the given code: it was enough for now.
   *
   * @param wait when the request may be repeated; sent as {@code Retry-After} in whole seconds, at
   *     least one
   */
  public static ProblemException tooMany(String code, String detail, Duration wait) {
    return new ProblemException(
        429,
        code,
        detail,
        List.of(),
        Map.of("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
  }

  /** 503 with the given code; the request may be repeated later. */
  public static ProblemException unavailable(String code, String detail) {
    return new ProblemException(503, code, detail, List.of(), Map.of("Retry-After", "2"));
  }

  static ProblemException of(int status, String code, String detail) {
    return of(status, code, detail, List.of());
  }

  static ProblemException of(int status, String code, String detail, List<FieldProblem> errors) {
    return new ProblemException(status, code, detail, errors, Map.of());
  }
}
