package org.dayanisma.accesscontrol;

import java.util.Base64;

/**
 * One token has one text. RFC 7515 writes a signature in base64url without padding; the library
 * that verifies skips characters that are none and bits that are left over, so one valid token
 * would have any number of texts, each of which we would have to check and to remember.
 */
final class TokenText {

  private TokenText() {}

  /** Whether the signature is written as RFC 7515 writes it. */
  static boolean isExact(String token) {
    String signature = token.substring(token.lastIndexOf('.') + 1);
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(signature);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(signature);
    } catch (IllegalArgumentException notBase64Url) {
      return false;
    }
  }
}
