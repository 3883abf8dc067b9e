package org.dayanisma.httpapi;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers requests that the container or a filter refused with a bare status. */
@Controller
final class ProblemErrorController implements ErrorController {

  private static final int NOT_FOUND = 404;

  private final ProblemResponder responder;
  private final SecurityHeaders headers;

  ProblemErrorController(ProblemResponder responder, SecurityHeaders headers) {
    this.responder = responder;
    this.headers = headers;
  }

  @RequestMapping("${spring.web.error.path:${error.path:/error}}")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    headers.apply(response);
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (thrown instanceof Throwable cause) {
      responder.write(request, response, cause);
    } else {
      int code = status instanceof Integer number ? number : NOT_FOUND;
      responder.write(request, response, ProblemRules.ofStatus(code));
    }
  }
}
