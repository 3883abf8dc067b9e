package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the answer, in the same way for controllers, filters and Spring Security. */
public final class ProblemResponder {

  /**
   * Set on a request whose answer must not be kept for repetitions, because repeating may succeed.
   */
  static final String TRANSIENT = ProblemResponder.class.getName() + ".transient";

  private static final int NOT_FOUND = 404;
  private static final Logger LOG = LoggerFactory.getLogger(ProblemResponder.class);

  private final JsonMapper json = JsonMapper.builder().build();
  private final ProblemRules rules;

  ProblemResponder(ProblemRules rules) {
    this.rules = rules;
  }

  /**
   * Answers with the problem that this exception stands for; logs an unknown one, without any
   * message text.
   *
   * @return false if the answer was already on its way
   */
  public boolean write(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
      throws IOException {
    ProblemException problem = problemOf(request, thrown);
    if (problem.status() == ProblemRules.UNEXPECTED) {
      LOG.error("Unexpected error: {}", Traces.withoutMessages(thrown));
    }
    if (response.isCommitted()) {
      return false;
    }
    if (problem.status() == NOT_FOUND) {
      Tick.await(request);
    }
    if (problem.code().equals(Problems.CONCURRENT_CHANGE)) {
      request.setAttribute(TRANSIENT, true);
    }
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType("application/problem+json");
    problem.headers().forEach(response::setHeader);
    byte[] body = json.writeValueAsBytes(ProblemBody.of(problem, CorrelationId.of(request)));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
    return true;
  }

  /** The problem that this exception stands for. */
  ProblemException problemOf(HttpServletRequest request, Throwable thrown) {
    return orTooLarge(request, thrown, rules.problemFor(thrown));
  }

  /**
   * A body that hides its length may break a rule of JSON before it exceeds its bound; 413 wins.
   */
  private static ProblemException orTooLarge(
      HttpServletRequest request, Throwable thrown, ProblemException problem) {
    if (!(thrown instanceof HttpMessageNotReadableException)) {
      return problem;
    }
    try {
      request.getInputStream().transferTo(OutputStream.nullOutputStream());
      return problem;
    } catch (ProblemException tooLarge) {
      return tooLarge;
    } catch (IOException | IllegalStateException unreadable) {
      return problem;
    }
  }
}
