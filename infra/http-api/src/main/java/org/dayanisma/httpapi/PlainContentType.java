package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * One media type for a body. {@code *}{@code /*} is a type to accept and not one to send, and
 * whoever reads the head of a request further in takes it for a bug of ours. So it is refused here,
 * before anybody reads it, like a type that is none and a charset that nobody knows.
 */
final class PlainContentType {

  private PlainContentType() {}

  /**
   * Lets a request pass that names no type, or one that can be sent.
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
