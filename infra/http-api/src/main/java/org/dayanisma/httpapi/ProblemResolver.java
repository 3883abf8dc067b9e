package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

  ProblemResolver(ProblemResponder responder) {
    this.responder = responder;
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
        responder.write(request, response, thrown);
      } catch (IOException gone) {
        return new ModelAndView(); // the client no longer waits; that is not a server error
      }
    }
    return new ModelAndView();
  }
}
