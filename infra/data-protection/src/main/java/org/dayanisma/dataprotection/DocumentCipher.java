package org.dayanisma.dataprotection;

/** Encrypts and decrypts the fields of one document; from {@link FieldCipher#forDocument}. */
public interface DocumentCipher {

  /** Encrypts for this field of the document. */
  String encrypt(String field, String plaintext);

  /**
   * Decrypts what {@link #encrypt} made for this field of the document.
   *
   * @throws CiphertextRejected for anything changed or moved
   */
  String decrypt(String field, String ciphertext);
}
