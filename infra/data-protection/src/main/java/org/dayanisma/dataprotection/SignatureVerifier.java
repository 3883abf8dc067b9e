package org.dayanisma.dataprotection;

import java.nio.file.Path;

/**
 * Checks signatures of services with their public keys alone; needs no private key and no store.
 */
@FunctionalInterface
public interface SignatureVerifier {

  /**
   * Whether this service signed exactly this, in this context.
   *
   * @param service the service that is said to have signed, for example {@code membership-service}
   * @param context what the signature is for, as given to {@link Signatures#sign}
   * @throws IllegalStateException if there is no public signing key of that service
   */
  boolean verify(String service, String context, byte[] data, byte[] signature);

  /**
   * A verifier for a tool outside the services.
   *
   * @param directory the folder of the keystores; only its {@code public} part is read
   */
  static SignatureVerifier of(Path directory) {
    return new Ed25519Verifier(new PublicKeys(directory));
  }
}
