package org.dayanisma.bench;

import org.dayanisma.dataprotection.DocumentCipher;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.dataprotection.FieldPlace;

/**
 * No cipher at all: what encryption is measured against. There is no such setting in the product.
 */
final class ClearFields implements FieldCipher, DocumentCipher {

  @Override
  public String encrypt(FieldPlace place, String plaintext) {
    return plaintext;
  }

  @Override
  public String decrypt(FieldPlace place, String ciphertext) {
    return ciphertext;
  }

  @Override
  public DocumentCipher forDocument(
      String subjectId, String collection, String documentId, String... boundTo) {
    return this;
  }

  @Override
  public String encrypt(String field, String plaintext) {
    return plaintext;
  }

  @Override
  public String decrypt(String field, String ciphertext) {
    return ciphertext;
  }
}
