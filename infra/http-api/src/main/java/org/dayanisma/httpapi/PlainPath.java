package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Allows only one way of writing each path. Routes are matched by the decoded path, but limits,
 * names and policies of repetition by the path as it came: an encoded letter would be a way around
 * these. Only characters that need no encoding are concerned (RFC 3986, 2.3).
 */
final class PlainPath {

  private static final Pattern DISGUISED =
      Pattern.compile("%(2[dDeE]|3\\d|4[1-9a-fA-F]|5[\\daAfF]|6[1-9a-fA-F]|7[\\daAeE])");

  private PlainPath() {}

  /**
   * Lets a plain path pass.
   *
   * @throws ProblemException 400 {@code disguised-path}
   */
  static void check(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.indexOf('%') >= 0 && DISGUISED.matcher(path).find()) {
      throw Problems.badRequest(
          "disguised-path",
          "The path encodes letters, digits or signs that stand for themselves. Write them as they"
              + " are.");
    }
  }
}
