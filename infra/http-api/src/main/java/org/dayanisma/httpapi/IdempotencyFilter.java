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
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.dayanisma.dataprotection.BlindIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a {@code POST} with an {@code Idempotency-Key} safe to repeat: one execution per caller and
 * key, the same answer to each repetition, given by {@link ReplayInterceptor} after every check was
 * made anew whether the caller may have it. Answers that a repetition might improve (5xx, 403, 408,
 * 425, 429, a lost race) are not kept. After a crash between effect and answer the request is
 * executed again when its lease is over. It then has the same {@link CommandId}, which writing code
 * finds in the MDC: event-relay marks with it what it writes, so that the second execution is
 * answered as the first one was, for as long as an answer is kept.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
  private static final List<String> KEPT_HEADERS =
      List.of("Content-Type", "Location", "ETag", "Content-Language", "Allow", "WWW-Authenticate");

  /**
   * These are in the MDC while a keyed request is executed: its id, its time, and since when it is
   * recognised.
   */
  private static final String COMMAND_ID = "commandId";

  private static final String COMMAND_AT = "commandAt";
  private static final String COMMAND_SINCE = "commandSince";

  /** A 403 depends on roles, purpose and locks, which are not part of the repeated request. */
  private static final Set<Integer> NOT_KEPT = Set.of(401, 403, 408, 413, 425, 429);

  /** What an id looks like in a path. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private static final int FIRST_SERVER_ERROR = 500;

  private final IdempotencyRecords records;
  private final BlindIndex index;
  private final List<ReplayPolicy> policies;

  IdempotencyFilter(IdempotencyRecords records, BlindIndex index, List<ReplayPolicy> policies) {
    this.records = records;
    this.index = index;
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
        IdempotencyKey.of(caller.getName(), request.getHeader(IdempotencyKey.HEADER), index);
    BufferedRequest buffered = new BufferedRequest(request);
    String fingerprint = key.fingerprint(request.getMethod(), target(request), buffered.body());
    switch (claim(request, key, fingerprint)) {
      case IdempotencyRecords.Claim.Granted(String owner) ->
          execute(buffered, response, chain, key, fingerprint, owner);
      case IdempotencyRecords.Claim.Answered(Document answer) -> {
        kept(key, answer).attachTo(buffered);
        chain.doFilter(buffered, response);
      }
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
        && !mayStillBeGiven(request, stored)) {
      records.drop(key.recordId());
      claim = records.claim(key.recordId(), fingerprint);
    }
    return claim;
  }

  private boolean mayStillBeGiven(HttpServletRequest request, Document stored) {
    return StoredAnswers.read(stored)
        .map(answer -> new ReplayPolicy.Answer(answer.status(), answer.headers()))
        .filter(answer -> !policies.stream().allMatch(p -> p.mayStillBeGiven(request, answer)))
        .isEmpty();
  }

  /**
   * An answer that does not say whom it tells about counts as gone, because giving it could not be
   * recorded.
   */
  private static KeptAnswer kept(IdempotencyKey key, Document stored) {
    return StoredAnswers.read(stored)
        .map(answer -> KeptAnswer.of(answer, () -> StoredAnswers.body(stored, key)))
        .orElseGet(KeptAnswer::gone);
  }

  private void execute(
      BufferedRequest request,
      HttpServletResponse response,
      FilterChain chain,
      IdempotencyKey key,
      String fingerprint,
      String owner)
      throws ServletException, IOException {
    UUID command = key.commandId(fingerprint);
    request.setAttribute(RequestArguments.COMMAND_ID, command);
    Answer answer = new Answer(response);
    boolean finished = false;
    IdempotencyRecords.Window window = records.window();
    try (var _ = MDC.putCloseable(COMMAND_ID, command.toString());
        var _ = MDC.putCloseable(COMMAND_AT, window.end().toString());
        var _ = MDC.putCloseable(COMMAND_SINCE, window.begin().toString());
        var _ = records.renewed(key.recordId(), owner)) {
      chain.doFilter(request, answer);
      finished = true;
    } finally {
      if (!finished || !worthKeeping(request, answer)) {
        release(key, owner);
      }
    }
    if (worthKeeping(request, answer)) {
      keep(request, key, owner, answer);
    }
    answer.copyBodyToResponse();
  }

  /** If this fails, the lease ends by itself; the answer or exception under way matters more. */
  private void release(IdempotencyKey key, String owner) {
    try {
      records.release(key.recordId(), owner);
    } catch (RuntimeException unreachable) {
      LOG.warn("an idempotency key waits for its lease: {}", unreachable.getClass().getName());
    }
  }

  /** The effect has happened, so the answer is given even if it cannot be kept. */
  private void keep(HttpServletRequest request, IdempotencyKey key, String owner, Answer answer) {
    StoredAnswer stored =
        new StoredAnswer(answer.getStatus(), headers(answer), Telling.notedOn(request));
    try {
      records.complete(
          key.recordId(),
          owner,
          StoredAnswers.document(stored, key, answer.getContentAsByteArray()),
          about(request, stored));
    } catch (RuntimeException unreachable) {
      LOG.warn("an answer could not be kept for repetitions: {}", unreachable.getClass().getName());
    }
  }

  /** Everything the answer tells about, the ids in the path, and the id of what was made. */
  private static Set<String> about(HttpServletRequest request, StoredAnswer answer) {
    Set<String> ids = new TreeSet<>();
    for (Telling telling : answer.told()) {
      ids.addAll(telling.subjects());
      if (telling.object() != null) {
        ids.add(telling.object());
      }
    }
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> variables) {
      variables.values().forEach(value -> ids.add(String.valueOf(value)));
    }
    String location = answer.headers().getOrDefault("Location", "");
    ids.add(location.substring(location.lastIndexOf('/') + 1));
    ids.removeIf(id -> !ID.matcher(id).matches());
    return ids;
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

  /** Holds the answer back until it is kept; {@code sendError} is answered later and elsewhere. */
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
