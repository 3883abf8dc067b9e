package org.dayanisma.dataprotection;

import java.security.GeneralSecurityException;

/** Signing with our own private key, verifying with everybody's public one. */
final class Ed25519Signatures implements Signatures {

  private final String service;
  private final ServiceKeys keys;
  private final SignatureVerifier verifier;

  Ed25519Signatures(String service, ServiceKeys keys) {
    this.service = service;
    this.keys = keys;
    this.verifier = new Ed25519Verifier(keys.publicKeys());
  }

  @Override
  public byte[] sign(String context, byte[] data) {
    try {
      return keys.signing().sign(Ed25519Verifier.signed(service, context, data));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public boolean verify(String service, String context, byte[] data, byte[] signature) {
    return verifier.verify(service, context, data, signature);
  }
}
