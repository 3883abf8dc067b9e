package org.dayanisma.dataprotection;

/** Payloads that only one service can read (HPKE, RFC 9180: X25519, HKDF-SHA256, AES-256-GCM). */
public interface SealedPayloads {

  /**
   * Seals for one service.
   *
   * @param recipient for example {@code notification-service}
   * @param context where the payload travels, for example {@code membership.contacts|<member id>};
   *     needed to open it
   */
  byte[] seal(String recipient, String context, byte[] plain);

  /**
   * Opens what was sealed for this service and this context.
   *
   * @throws CiphertextRejected for anything changed, moved or sealed for another service
   */
  byte[] open(String context, byte[] sealed);
}
