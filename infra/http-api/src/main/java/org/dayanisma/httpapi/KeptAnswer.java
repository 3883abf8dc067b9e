package org.dayanisma.httpapi;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
  private final Runnable lettingGo;

  private KeptAnswer(@Nullable StoredAnswer answer, Supplier<byte[]> body, Runnable lettingGo) {
    this.answer = answer;
    this.body = body;
    this.lettingGo = lettingGo;
  }

  /**
   * One that is there.
   *
   * @param lettingGo forgets it, so that the request is executed, or throws who else executes it;
   *     attaches another one if it was answered meanwhile
   */
  static KeptAnswer of(StoredAnswer answer, Supplier<byte[]> body, Runnable lettingGo) {
    return new KeptAnswer(answer, body, lettingGo);
  }

  static KeptAnswer gone() {
    return new KeptAnswer(null, () -> new byte[0], () -> {});
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

  /** Its HTTP status; 409 for one that is gone, which is what the repetition is answered. */
  public int status() {
    return answer == null ? notKept().status() : answer.status();
  }

  /** One that is gone is given as such, whatever became of the thing. */
  boolean isGivenBy(ReplayPolicy policy, Map<String, String> path) {
    return answer == null
        || policy.mayStillBeGiven(new ReplayPolicy.Answer(answer.status(), path, answer.made()));
  }

  void letGo(HttpServletRequest request) {
    request.removeAttribute(ATTRIBUTE);
    lettingGo.run();
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
