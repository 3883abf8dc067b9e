package org.dayanisma.httpapi;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answer that the present request, a repetition, will get in place of being executed, if every
 * interceptor lets it pass. Giving it is answering, so the same checks decide about it as about any
 * answer.
 */
public final class KeptAnswer {

  static final String REPLAYED = "Idempotency-Replayed";
  private static final String ATTRIBUTE = KeptAnswer.class.getName();

  /** Null when it is not kept any more, or is kept in a form that may not be given. */
  private final @Nullable StoredAnswer answer;

  private final Supplier<byte[]> body;

  private KeptAnswer(@Nullable StoredAnswer answer, Supplier<byte[]> body) {
    this.answer = answer;
    this.body = body;
  }

  static KeptAnswer of(StoredAnswer answer, Supplier<byte[]> body) {
    return new KeptAnswer(answer, body);
  }

  static KeptAnswer gone() {
    return new KeptAnswer(null, () -> new byte[0]);
  }

  void attachTo(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** The one that this request repeats; empty for a request that is to be executed. */
  public static Optional<KeptAnswer> repeatedBy(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.REQUEST
            && request.getAttribute(ATTRIBUTE) instanceof KeptAnswer kept
        ? Optional.of(kept)
        : Optional.empty();
  }

  /**
   * Whom it tells about, in the order in which that was recorded; empty if it tells about nobody.
   */
  public List<Telling> told() {
    return answer == null ? List.of() : answer.told();
  }

  /**
   * 409 {@code answer-not-kept}: the request was carried out and will not be carried out again, but
   * its answer is not given any more.
   */
  public static ProblemException notKept() {
    return Problems.conflict(
        "answer-not-kept",
        "This request was answered before, and the answer is not kept any more. Read what it made.");
  }

  void giveTo(HttpServletResponse response) throws IOException {
    if (answer == null) {
      throw notKept();
    }
    byte[] bytes = body.get();
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setHeader(REPLAYED, "true");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
