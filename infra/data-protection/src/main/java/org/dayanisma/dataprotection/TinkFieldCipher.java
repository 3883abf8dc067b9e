package org.dayanisma.dataprotection;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/**
 * Field encryption with XAES-256-GCM. Form: {@code v1.<key version>.<base64url of nonce and
 * ciphertext>}; associated data: format, service, collection, document id, field, key version,
 * subject, and what the document is bound to.
 */
final class TinkFieldCipher implements FieldCipher {

  private static final String FORMAT = "v1";
  private static final int MOST_VERSION_DIGITS = 6;

  private final String service;
  private final MongoDataKeys dataKeys;

  TinkFieldCipher(String service, MongoDataKeys dataKeys) {
    this.service = service;
    this.dataKeys = dataKeys;
  }

  @Override
  public String encrypt(FieldPlace place, String plaintext) {
    return of(place).encrypt(place.field(), plaintext);
  }

  @Override
  public String decrypt(FieldPlace place, String ciphertext) {
    return of(place).decrypt(place.field(), ciphertext);
  }

  @Override
  public DocumentCipher forDocument(
      String subjectId, String collection, String documentId, String... boundTo) {
    return new OneDocument(
        dataKeys.keysOf(subjectId), subjectId, collection, documentId, List.of(boundTo));
  }

  private DocumentCipher of(FieldPlace place) {
    return forDocument(place.subjectId(), place.collection(), place.documentId());
  }

  private final class OneDocument implements DocumentCipher {

    private SubjectKeys keys;
    private final String subjectId;
    private final String collection;
    private final String documentId;
    private final List<String> boundTo;

    OneDocument(
        SubjectKeys keys,
        String subjectId,
        String collection,
        String documentId,
        List<String> boundTo) {
      this.keys = keys;
      this.subjectId = subjectId;
      this.collection = collection;
      this.documentId = documentId;
      this.boundTo = boundTo;
    }

    @Override
    public String encrypt(String field, String plaintext) {
      int version = keys.current();
      try {
        byte[] sealed =
            keys.version(version).encrypt(PaddedText.pad(plaintext), place(field, version));
        return FORMAT
            + '.'
            + version
            + '.'
            + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    @Override
    public String decrypt(String field, String ciphertext) {
      int afterFormat = ciphertext.indexOf('.');
      int afterVersion = ciphertext.indexOf('.', afterFormat + 1);
      if (afterVersion < 0 || !ciphertext.startsWith(FORMAT + '.')) {
        throw new CiphertextRejected();
      }
      int version = version(ciphertext.substring(afterFormat + 1, afterVersion));
      try {
        byte[] sealed = Base64.getUrlDecoder().decode(ciphertext.substring(afterVersion + 1));
        return PaddedText.unpad(key(version).decrypt(sealed, place(field, version)));
      } catch (GeneralSecurityException | IllegalArgumentException refused) {
        throw new CiphertextRejected();
      }
    }

    private Aead key(int version) {
      if (!keys.versions().containsKey(version)) {
        keys = dataKeys.reloadedKeysOf(subjectId); // another instance may have rotated
      }
      return keys.version(version);
    }

    private byte[] place(String field, int version) {
      List<String> parts = new ArrayList<>();
      Collections.addAll(
          parts,
          FORMAT,
          service,
          collection,
          documentId,
          field,
          Integer.toString(version),
          subjectId);
      parts.addAll(boundTo);
      return AssociatedData.of(parts.toArray(String[]::new));
    }
  }

  private static int version(String digits) {
    if (digits.isEmpty()
        || digits.length() > MOST_VERSION_DIGITS
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new CiphertextRejected();
    }
    return Integer.parseInt(digits);
  }
}
