package org.dayanisma.dataprotection;

import java.security.GeneralSecurityException;

/** Signing with our own private key, verifying with everybody's public one. */
final class Ed25519Signatures implements Signatures {

  private final String service;
  private final LocalKeystore keystore;
  private final SignatureVerifier verifier;

  Ed25519Signatures(String service, LocalKeystore keystore) {
    this.service = service;
    this.keystore = keystore;
    this.verifier = new Ed25519Verifier(keystore.publicKeys());
  }

  @Override
  public byte[] sign(String context, byte[] data) {
    try {
      return keystore.signing().sign(Ed25519Verifier.signed(service, context, data));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public boolean verify(String service, String context, byte[] data, byte[] signature) {
    return verifier.verify(service, context, data, signature);
  }
}
