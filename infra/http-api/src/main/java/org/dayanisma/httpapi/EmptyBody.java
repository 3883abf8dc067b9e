package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The body of a command that has no parameters: none, or an empty JSON object. */
public final class EmptyBody {

  private static final JsonMapper JSON = StrictJson.strict(StrictJson.builder()).build();

  /** It has no fields, so every field is unknown. */
  record Nothing() {}

  private EmptyBody() {}

  /**
   * Reads the body to its end, so that the bound on its size holds here as well.
   *
   * @throws ProblemException 400 {@code unknown-field}, {@code malformed-json}: whoever sends
   *     fields means something by them, and must be told that nothing reads them
   */
  public static void require(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readAllBytes();
    if (body.length == 0) {
      return;
    }
    try {
      JSON.readValue(body, Nothing.class);
    } catch (JacksonException something) {
      throw JsonProblems.of(something);
    }
  }
}
