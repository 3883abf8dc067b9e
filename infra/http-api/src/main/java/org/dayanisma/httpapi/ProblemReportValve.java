package org.dayanisma.httpapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with a problem, and not with a page of HTML, when the container refuses a request before
 * any filter runs.
 */
public final class ProblemReportValve extends ErrorReportValve {

  private static final int FIRST_ERROR = 400;

  private final JsonMapper json = JsonMapper.builder().build();
  private final SecurityHeaders headers =
      new SecurityHeaders(SecurityHeaders.DEFAULT_CONTENT_POLICY);

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    headers.apply(response);
    ProblemBody body = ProblemBody.of(ProblemRules.ofStatus(status), CorrelationId.of(request));
    try {
      response.setContentType("application/problem+json");
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.getReporter().write(json.writeValueAsString(body));
      response.finishResponse();
    } catch (IOException | IllegalStateException tooLate) {
      container.getLogger().debug("no problem answer was possible");
    }
  }
}
