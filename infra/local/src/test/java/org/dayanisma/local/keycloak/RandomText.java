package org.dayanisma.local.keycloak;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords, secrets and verifiers that live as long as one run. */
final class RandomText {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private RandomText() {}

  static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
