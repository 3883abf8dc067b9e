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
import org.dayanisma.dataprotection.BlindIndex;
import org.springframework.web.filter.OncePerRequestFilter;
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

  private static final List<String> KEPT_HEADERS =
      List.of(
          "Content-Type",
          "Location",
          "ETag",
          "Content-Language",
          "Vary",
          "Allow",
          "WWW-Authenticate");

  /** 403 depends on roles, purpose and locks, which are no part of the request that is repeated. */
  private static final Set<Integer> NOT_KEPT = Set.of(401, 403, 408, 413, 425, 429);

  private static final int FIRST_SERVER_ERROR = 500;

  private final IdempotencyRecords records;
  private final BlindIndex index;

  IdempotencyFilter(IdempotencyRecords records, BlindIndex index) {
    this.records = records;
    this.index = index;
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
    KeyedRequest keyed = new KeyedRequest(records, key, target(request), buffered);
    Answer answer = new Answer(response);
    boolean worthKeeping = false;
    try (keyed) {
      keyed.claim();
      chain.doFilter(buffered, answer);
      worthKeeping = worthKeeping(buffered, answer);
    } finally {
      if (!worthKeeping) {
        keyed.release();
      }
    }
    if (worthKeeping) {
      StoredAnswer kept =
          new StoredAnswer(answer.getStatus(), headers(answer), Telling.notedOn(buffered));
      keyed.keep(kept, answer.getContentAsByteArray());
    }
    answer.copyBodyToResponse();
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
