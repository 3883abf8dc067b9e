package org.dayanisma.dataprotection;

import com.google.crypto.tink.HybridEncrypt;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sealing with the recipient's public key, opening with our own private one. */
final class HpkeSealedPayloads implements SealedPayloads {

  private static final String FORMAT = "sealed-1";

  private final String service;
  private final ServiceKeys keys;
  private final Map<String, HybridEncrypt> recipients = new ConcurrentHashMap<>();

  HpkeSealedPayloads(String service, ServiceKeys keys) {
    this.service = service;
    this.keys = keys;
  }

  @Override
  public byte[] seal(String recipient, String context, byte[] plain) {
    try {
      return recipients
          .computeIfAbsent(recipient, keys.publicKeys()::sealing)
          .encrypt(plain, AssociatedData.of(FORMAT, recipient, context));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public byte[] open(String context, byte[] sealed) {
    try {
      return keys.sealing().decrypt(sealed, AssociatedData.of(FORMAT, service, context));
    } catch (GeneralSecurityException refused) {
      throw new CiphertextRejected();
    }
  }
}
