package org.dayanisma.dataprotection;

/**
 * Signatures of this service (Ed25519), which anybody who has its public key can check. Signing the
 * same twice gives the same signature.
 */
public interface Signatures extends SignatureVerifier {

  /**
   * Signs as this service.
   *
   * @param context what the signature is for, for example {@code audit-checkpoint}; a signature is
   *     worth nothing in another context
   */
  byte[] sign(String context, byte[] data);
}
