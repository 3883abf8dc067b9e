package org.dayanisma.dataprotection;

/**
 * Encrypts and decrypts single fields with the data key of their subject. The ciphertext is text
 * and hides the length of short values (padded to 32 bytes), so that, for instance, the size does
 * not betray a gender.
 */
public interface FieldCipher {

  /**
   * Encrypts for exactly this place.
   *
   * @throws DataKeyDestroyed without a data key
   */
  String encrypt(FieldPlace place, String plaintext);

  /**
   * Decrypts what {@link #encrypt} made for this place.
   *
   * @throws DataKeyDestroyed without a data key
   * @throws CiphertextRejected for anything changed or moved
   */
  String decrypt(FieldPlace place, String ciphertext);

  /**
   * The cipher of one document: one key look-up for all its fields. Use it at once, do not keep it.
   *
   * @param boundTo what stands beside the fields in clear and must not be changed without them: the
   *     version of the document, and the values by which access to it is decided. A field opens
   *     only with the same values in the same order, so all fields are written again whenever one
   *     of these values changes
   */
  DocumentCipher forDocument(
      String subjectId, String collection, String documentId, String... boundTo);
}
