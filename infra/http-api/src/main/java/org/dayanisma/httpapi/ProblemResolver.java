package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every exception of every kind of handler, after the service's own
 * {@code @ExceptionHandler}s.
 */
final class ProblemResolver implements HandlerExceptionResolver {

  private static final String OF_SECURITY = "org.springframework.security.";

  private final ProblemResponder responder;

  private final Supplier<Stream<RefusedRequests>> refused;

  ProblemResolver(ProblemResponder responder, Supplier<Stream<RefusedRequests>> refused) {
    this.responder = responder;
    this.refused = refused;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception thrown) {
    if (thrown.getClass().getName().startsWith(OF_SECURITY)) {
      return null; // Spring Security's filters answer these.
    }
    if (!(thrown instanceof AsyncRequestNotUsableException)) {
      try {
        responder.write(request, response, told(request, handler, thrown));
      } catch (IOException gone) {
        return new ModelAndView(); // the client no longer waits; that is not a server error
      }
    }
    return new ModelAndView();
  }

  /** What is answered: the exception itself, or what prevents that those who must know are told. */
  private Exception told(HttpServletRequest request, @Nullable Object handler, Exception thrown) {
    if (handler == null) {
      return thrown;
    }
    try {
      ProblemException problem = responder.problemOf(request, thrown);
      refused.get().forEach(one -> one.refused(request, handler, problem));
      return thrown;
    } catch (RuntimeException untold) {
      untold.addSuppressed(thrown);
      return untold;
    }
  }
}
