package org.dayanisma.dataprotection;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.bson.Document;

/**
 * What stands in clear beside the ciphertexts of a document, in a form to which they can be bound.
 */
public final class ClearValues {

  private ClearValues() {}

  /**
   * One text for all these fields and their values, for {@link FieldCipher#forDocument}. It is the
   * same for a document to be stored and for the stored one, so a new field is bound as soon as it
   * exists.
   *
   * @param clear the top-level fields that are bound; those that are null are left out
   */
  public static String of(Document clear) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(CanonicalDocument.bytes(clear));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
