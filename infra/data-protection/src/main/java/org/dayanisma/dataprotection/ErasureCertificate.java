package org.dayanisma.dataprotection;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * The service's signed statement that the keys of a subject were destroyed. It holds no personal
 * data and is kept for ever, in place of the keys; the law asks for at least three years (R§6
 * KVKK_ERASE_LOG, the by-law on erasure; confidence B).
 *
 * @param service the service that destroyed the keys and signed
 * @param subjectId the subject whose keys they were
 * @param erasedAt when, in milliseconds
 * @param keyVersions every version that existed and is gone, ascending; empty for a subject without
 *     a key
 * @param signature base64url of the Ed25519 signature
 */
public record ErasureCertificate(
    String service,
    String subjectId,
    Instant erasedAt,
    Erasure erasure,
    List<Integer> keyVersions,
    String signature) {

  private static final String CONTEXT = "erasure-certificate";

  public ErasureCertificate {
    keyVersions = List.copyOf(keyVersions);
  }

  /** Signs a certificate of what was done. */
  static ErasureCertificate issue(
      Signatures signatures,
      String service,
      String subjectId,
      Instant erasedAt,
      Erasure erasure,
      List<Integer> keyVersions) {
    byte[] signature =
        signatures.sign(
            CONTEXT, signed(service, subjectId, erasedAt, erasure, List.copyOf(keyVersions)));
    return new ErasureCertificate(
        service,
        subjectId,
        erasedAt,
        erasure,
        keyVersions,
        Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
  }

  /**
   * Whether this service signed exactly this. Needs nothing but public keys, see {@link
   * SignatureVerifier#of}.
   */
  public boolean isAuthentic(SignatureVerifier verifier) {
    try {
      return verifier.verify(
          service,
          CONTEXT,
          signed(service, subjectId, erasedAt, erasure, keyVersions),
          Base64.getUrlDecoder().decode(signature));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  /** The certificate as a file to hand out. */
  public String toJson() {
    return new Document("format", 1)
        .append("service", service)
        .append("subjectId", subjectId)
        .append("erasedAt", erasedAt.toString())
        .append("reason", erasure.reason())
        .append("requestedBy", erasure.requestedBy())
        .append("keyVersions", keyVersions)
        .append("signature", signature)
        .toJson();
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException if the text is not a certificate
   */
  public static ErasureCertificate parse(String json) {
    try {
      Document content = Document.parse(json);
      return new ErasureCertificate(
          content.getString("service"),
          content.getString("subjectId"),
          Instant.parse(content.getString("erasedAt")),
          new Erasure(content.getString("reason"), content.getString("requestedBy")),
          content.getList("keyVersions", Integer.class),
          content.getString("signature"));
    } catch (RuntimeException unreadable) {
      throw new IllegalArgumentException("this is no erasure certificate", unreadable);
    }
  }

  private static byte[] signed(
      String service, String subjectId, Instant erasedAt, Erasure erasure, List<Integer> versions) {
    return AssociatedData.of(
        subjectId,
        service,
        erasedAt.toString(),
        erasure.reason(),
        erasure.requestedBy(),
        versions.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }
}
