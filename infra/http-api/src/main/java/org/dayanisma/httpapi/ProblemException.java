package org.dayanisma.httpapi;

import java.util.List;
import java.util.Map;

/**
 * A request that is refused with a problem answer. Everything in it is shown to the caller, so it
 * must hold no personal data, no foreign id and no internals. Made by {@link Problems}.
 */
public final class ProblemException extends RuntimeException {

  private final int status;
  private final String code;
  private final String detail;
  private final transient List<FieldProblem> errors;
  private final transient Map<String, String> headers;

  ProblemException(
      int status,
      String code,
      String detail,
      List<FieldProblem> errors,
      Map<String, String> headers) {
    super(status + " " + code, null, false, false);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
  }

  /** HTTP status, 400 to 599. */
  public int status() {
    return status;
  }

  /** Stable, machine-readable reason in kebab case. */
  public String code() {
    return code;
  }

  /** One sentence for a person. */
  public String detail() {
    return detail;
  }

  /** Reasons per field; empty when the problem is not about a field. */
  public List<FieldProblem> errors() {
    return errors;
  }

  /** Response headers that belong to this status, for example {@code Retry-After}. */
  public Map<String, String> headers() {
    return headers;
  }
}
