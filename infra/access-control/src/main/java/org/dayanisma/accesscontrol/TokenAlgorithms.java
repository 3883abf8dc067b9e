package org.dayanisma.accesscontrol;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.Set;

/**
 * Only signatures by a private key are accepted: {@code none} and shared secrets are not among
 * them.
 */
final class TokenAlgorithms {

  static final Set<JWSAlgorithm> ACCEPTED =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private TokenAlgorithms() {}
}
