package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
   * Lets a request pass if it names no type, or one that can be sent, in UTF-8.
   *
   * <p>JSON in a dialect of its own is refused as well: a patch of RFC 6902 is a list of steps, and
   * would be read as what it is not.
   *
   * @throws ProblemException 400 {@code malformed-content-type}, 415 {@code unsupported-media-type}
   *     for another charset: text in UTF-8 that says it is in another would be kept as other
   *     letters
   */
  static void check(HttpServletRequest request) {
    String sent = request.getContentType();
    if (sent == null || sent.isBlank()) {
      return;
    }
    MediaType type = read(sent).filter(MediaType::isConcrete).orElseThrow(PlainContentType::noType);
    String dialect = type.getSubtypeSuffix();
    if ("json".equals(dialect) && !mergesInto(request, type)) {
      throw Problems.of(415, "unsupported-media-type", "Send application/json in UTF-8.");
    }
    Charset charset = type.getCharset();
    if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
      throw Problems.of(415, "unsupported-media-type", "Send application/json in UTF-8.");
    }
  }

  private static boolean mergesInto(HttpServletRequest request, MediaType type) {
    return "PATCH".equals(request.getMethod()) && "merge-patch+json".equals(type.getSubtype());
  }

  private static Optional<MediaType> read(String sent) {
    try {
      return Optional.of(MediaType.parseMediaType(sent));
    } catch (InvalidMediaTypeException noType) {
      return Optional.empty();
    }
  }

  private static ProblemException noType() {
    return Problems.badRequest(
        "malformed-content-type",
        "Content-Type is one media type without a wildcard, with a charset that exists or none.");
  }
}
