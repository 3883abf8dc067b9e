package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * One media type for a body. {@code *}{@code /*} is a type to accept and not one to send, and code
 * further in that meets it reports a server error. So it is refused here, before anything reads it,
 * and so are a text that is not a media type and an unknown charset.
 */
final class PlainContentType {

  private PlainContentType() {}

  /**
   * Lets a request pass if it names no type, or one that can be sent.
   *
   * @throws ProblemException 400 {@code malformed-content-type}
   */
  static void check(HttpServletRequest request) {
    String sent = request.getContentType();
    if (sent != null && !sent.isBlank() && !isPlain(sent)) {
      throw Problems.badRequest(
          "malformed-content-type",
          "Content-Type is one media type without a wildcard, with a charset that exists or none.");
    }
  }

  private static boolean isPlain(String sent) {
    try {
      return MediaType.parseMediaType(sent).isConcrete();
    } catch (InvalidMediaTypeException noType) {
      return false;
    }
  }
}
