package org.dayanisma.httpapi;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a {@code POST} with an {@code Idempotency-Key} safe to repeat: one execution per caller and
 * key, the same answer to each repetition. Answers that a repetition might better (5xx, 408, 425,
 * 429, a lost race) are not kept. After a crash between effect and answer the request is executed
 * again when its lease is over; {@link CommandId} is the same then.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

  static final String REPLAYED = "Idempotency-Replayed";

  private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);
  private static final List<String> KEPT_HEADERS =
      List.of("Content-Type", "Location", "ETag", "Content-Language", "Allow", "WWW-Authenticate");
  private static final Set<Integer> NOT_KEPT = Set.of(401, 408, 413, 425, 429);
  private static final int FIRST_SERVER_ERROR = 500;

  private final IdempotencyRecords records;
  private final List<ReplayPolicy> policies;

  IdempotencyFilter(IdempotencyRecords records, List<ReplayPolicy> policies) {
    this.records = records;
    this.policies = List.copyOf(policies);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod())
        || request.getHeader(IdempotencyKey.HEADER) == null
        || request.getUserPrincipal() == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Principal caller = request.getUserPrincipal();
    IdempotencyKey key =
        IdempotencyKey.of(caller.getName(), request.getHeader(IdempotencyKey.HEADER));
    BufferedRequest buffered = new BufferedRequest(request);
    String fingerprint = key.fingerprint(request.getMethod(), target(request), buffered.body());
    switch (claim(request, key, fingerprint)) {
      case IdempotencyRecords.Claim.Granted(String owner) ->
          execute(buffered, response, chain, key, owner);
      case IdempotencyRecords.Claim.Answered(Document answer) -> replay(response, key, answer);
      case IdempotencyRecords.Claim.OtherRequest _ ->
          throw Problems.of(
              422,
              "idempotency-key-reused",
              "This Idempotency-Key was used for another request. Use a new one.");
      case IdempotencyRecords.Claim.InFlight _ ->
          throw new ProblemException(
              409,
              "request-in-flight",
              "The same request is being worked on. Please try again in a moment.",
              List.of(),
              Map.of("Retry-After", "1"));
    }
  }

  private IdempotencyRecords.Claim claim(
      HttpServletRequest request, IdempotencyKey key, String fingerprint) {
    IdempotencyRecords.Claim claim = records.claim(key.recordId(), fingerprint);
    while (claim instanceof IdempotencyRecords.Claim.Answered(Document stored)
        && !mayStillBeGiven(request, IdempotencyRecords.answer(stored))) {
      records.forget(key.recordId());
      claim = records.claim(key.recordId(), fingerprint);
    }
    return claim;
  }

  private boolean mayStillBeGiven(HttpServletRequest request, StoredAnswer stored) {
    ReplayPolicy.Answer answer = new ReplayPolicy.Answer(stored.status(), stored.headers());
    return policies.stream().allMatch(policy -> policy.mayStillBeGiven(request, answer));
  }

  private void execute(
      BufferedRequest request,
      HttpServletResponse response,
      FilterChain chain,
      IdempotencyKey key,
      String owner)
      throws ServletException, IOException {
    request.setAttribute(
        RequestArguments.COMMAND_ID, key.commandId(request.getMethod(), request.getRequestURI()));
    Answer answer = new Answer(response);
    boolean finished = false;
    try {
      chain.doFilter(request, answer);
      finished = true;
    } finally {
      if (!finished || !worthKeeping(request, answer)) {
        release(key, owner);
      }
    }
    if (worthKeeping(request, answer)) {
      keep(key, owner, answer);
    }
    answer.copyBodyToResponse();
  }

  /** If this fails, the lease ends by itself; the answer or exception on its way matters more. */
  private void release(IdempotencyKey key, String owner) {
    try {
      records.release(key.recordId(), owner);
    } catch (RuntimeException unreachable) {
      log.warn("an idempotency key waits for its lease: {}", unreachable.getClass().getName());
    }
  }

  /** The effect has happened: if the answer cannot be kept, it is given all the same. */
  private void keep(IdempotencyKey key, String owner, Answer answer) {
    try {
      records.complete(
          key.recordId(),
          owner,
          new StoredAnswer(answer.getStatus(), headers(answer)),
          key.encrypt(answer.getContentAsByteArray()));
    } catch (RuntimeException unreachable) {
      log.warn("an answer could not be kept for repetitions: {}", unreachable.getClass().getName());
    }
  }

  private static void replay(HttpServletResponse response, IdempotencyKey key, Document stored)
      throws IOException {
    byte[] body = key.decrypt(stored.get("body", Binary.class).getData());
    StoredAnswer answer = IdempotencyRecords.answer(stored);
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setHeader(REPLAYED, "true");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static boolean worthKeeping(HttpServletRequest request, Answer answer) {
    return answer.getStatus() < FIRST_SERVER_ERROR
        && !NOT_KEPT.contains(answer.getStatus())
        && !answer.refusedByContainer
        && !request.isAsyncStarted()
        && request.getAttribute(ProblemResponder.TRANSIENT) == null;
  }

  private static Map<String, String> headers(Answer answer) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : KEPT_HEADERS) {
      String value = answer.getHeader(name);
      if (value != null) {
        kept.put(name, value);
      }
    }
    return kept;
  }

  private static String target(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
  }

  /** Holds the answer back until it is kept; {@code sendError} is answered later, elsewhere. */
  private static final class Answer extends ContentCachingResponseWrapper {

    private boolean refusedByContainer;

    Answer(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
      refusedByContainer = true;
      super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      refusedByContainer = true;
      super.sendError(status, message);
    }
  }
}
