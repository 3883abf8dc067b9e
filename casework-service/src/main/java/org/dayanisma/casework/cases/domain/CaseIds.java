package org.dayanisma.casework.cases.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Names cases after their measure, so that the same measure reported twice, by event or by hand,
 * meets the same case.
 *
 * <p>The salt is one per installation and known to nobody outside. Without it anybody could compute
 * the id a measure should have and see from another one that the first is taken: by a sealed case.
 */
public record CaseIds(String salt) {

  /**
   * The id of a case of this measure.
   *
   * @param ordinal 1 for the first; the next is used by those to whom the ones before do not exist.
   *     There is no highest: by filling a number of places one could count the sealed cases
   */
  public CaseId of(String memberId, Measure measure, int ordinal) {
    String name =
        String.join(
            "|",
            salt,
            memberId,
            measure.kind().name(),
            measure.effectiveOn().toString(),
            Integer.toString(ordinal));
    return new CaseId(uuid(sha256(name)).toString());
  }

  private static UUID uuid(byte[] digest) {
    ByteBuffer bytes = ByteBuffer.wrap(digest);
    long high = (bytes.getLong() & ~0xf000L) | 0x8000L; // version 8: a form of one's own
    long low = (bytes.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
