package org.dayanisma.dataprotection;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/**
 * Every file has a key of its own, wrapped with the data key of the subject. Form: {@code "DYF1"},
 * key version (4 bytes), length of the wrapped key (4 bytes), wrapped key, segments. The associated
 * data of key and segments: format, service, collection, document id, field, key version, subject.
 */
final class TinkFileCipher implements FileCipher {

  private static final int FORMAT = 0x44594631;
  private static final int LONGEST_KEY = 1024;

  private final String service;
  private final MongoDataKeys dataKeys;

  TinkFileCipher(String service, MongoDataKeys dataKeys) {
    this.service = service;
    this.dataKeys = dataKeys;
  }

  @Override
  public OutputStream encrypting(FieldPlace place, OutputStream target) throws IOException {
    SubjectKeys keys = dataKeys.keysOf(place.subjectId());
    int version = keys.current();
    byte[] bound = bound(place, version);
    KeysetHandle fileKey = TinkKeysets.newFileKey();
    try {
      byte[] wrapped = keys.version(version).encrypt(TinkKeysets.bytes(fileKey), bound);
      DataOutputStream header = new DataOutputStream(target);
      header.writeInt(FORMAT);
      header.writeInt(version);
      header.writeInt(wrapped.length);
      header.write(wrapped);
      header.flush();
      return TinkKeysets.primitive(fileKey, StreamingAead.class).newEncryptingStream(target, bound);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public InputStream decrypting(FieldPlace place, InputStream source) throws IOException {
    DataInputStream header = new DataInputStream(source);
    try {
      if (header.readInt() != FORMAT) {
        throw new CiphertextRejected();
      }
      int version = header.readInt();
      int length = header.readInt();
      if (length < 1 || length > LONGEST_KEY) {
        throw new CiphertextRejected();
      }
      byte[] wrapped = header.readNBytes(length);
      byte[] bound = bound(place, version);
      byte[] fileKey = keys(place.subjectId(), version).version(version).decrypt(wrapped, bound);
      StreamingAead cipher = TinkKeysets.primitive(TinkKeysets.parse(fileKey), StreamingAead.class);
      return GenuineStream.of(source, genuine -> cipher.newDecryptingStream(genuine, bound));
    } catch (EOFException | GeneralSecurityException refused) {
      throw new CiphertextRejected();
    }
  }

  private SubjectKeys keys(String subjectId, int version) {
    SubjectKeys keys = dataKeys.keysOf(subjectId);
    return keys.versions().containsKey(version) ? keys : dataKeys.reloadedKeysOf(subjectId);
  }

  private byte[] bound(FieldPlace place, int version) {
    return AssociatedData.of(
        "file-1",
        service,
        place.collection(),
        place.documentId(),
        place.field(),
        Integer.toString(version),
        place.subjectId());
  }
}
