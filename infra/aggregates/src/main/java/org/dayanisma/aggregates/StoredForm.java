package org.dayanisma.aggregates;

import java.util.Optional;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.dayanisma.dataprotection.ClearValues;
import org.dayanisma.dataprotection.DataKeyDestroyed;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.DocumentCipher;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.StoredAggregate;
import org.jspecify.annotations.Nullable;

/**
 * Turns the aggregates of one declaration into the documents in which they are kept, and back. All
 * secrets are one ciphertext, which opens only beside the version and the clear fields with which
 * it was written.
 */
public final class StoredForm<A extends Record & Aggregate<A, ?>> {

  static final JsonWriterSettings EXACT =
      JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

  private final Stored<A, ?> stored;
  private final RecordDocuments<A> records;
  private final SecretParts parts;
  private final DataKeys keys;
  private final FieldCipher cipher;

  StoredForm(Stored<A, ?> stored, DataKeys keys, FieldCipher cipher) {
    this.stored = stored;
    this.records = new RecordDocuments<>(stored.type());
    this.parts = new SecretParts(stored.secrets());
    this.keys = keys;
    this.cipher = cipher;
  }

  /**
   * The fields of an aggregate, all of them: those that are not there any more are null.
   *
   * @param before as it was read, null for a new one
   * @throws DataKeyDestroyed if there are secrets to keep that were not there before, and the key
   *     is destroyed
   */
  public Document write(@Nullable A before, A after, long version) {
    Document clear = records.write(after);
    String id = after.key();
    clear.remove("id");
    Document secret = parts.takeFrom(clear);
    stored.derivedOf(after).forEach((name, value) -> clear.append(name, records.value(value)));
    stored.fieldNames().forEach(name -> clear.putIfAbsent(name, null));
    return clear.append(Stored.SECRET, sealed(id, version, clear, secret, secretOf(before)));
  }

  private @Nullable Document secretOf(@Nullable A before) {
    return before == null ? null : parts.takeFrom(records.write(before));
  }

  private @Nullable String sealed(
      String id, long version, Document clear, Document secret, @Nullable Document before) {
    if (secret.isEmpty()) {
      return null;
    }
    boolean isNew = !secret.equals(before);
    try {
      if (isNew) {
        keys.createFor(id);
      }
      return cipher(id, version, clear).encrypt(Stored.SECRET, secret.toJson(EXACT));
    } catch (DataKeyDestroyed erased) {
      if (isNew) {
        throw erased;
      }
      return null; // it was read before the key was destroyed, and nobody can open it any more
    }
  }

  /**
   * The aggregate of a document; empty if its key is destroyed and it cannot be without its
   * secrets.
   *
   * @throws org.dayanisma.dataprotection.CiphertextRejected if somebody else wrote to it
   */
  public Optional<Versioned<A>> read(StoredAggregate found) {
    Document clear = new Document(found.state());
    stored.besideNames().forEach(clear::remove);
    String ciphertext = clear.getString(Stored.SECRET);
    clear.remove(Stored.SECRET);
    Document secret = new Document();
    if (ciphertext == null) {
      if (isNothingWithoutSecrets()) {
        return Optional.empty();
      }
    } else {
      try {
        secret =
            Document.parse(
                cipher(found.id(), found.version(), clear).decrypt(Stored.SECRET, ciphertext));
      } catch (DataKeyDestroyed erased) {
        if (isNothingWithoutSecrets()) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Versioned<>(aggregate(found, clear, secret), found.version()));
  }

  /**
   * A part of these aggregates, for lists and for decisions about access: a record of some of the
   * fields. It is read without opening a secret; secrets in it look as they do once the key is
   * destroyed.
   */
  public <P extends Record> StoredPart<P> part(Class<P> type) {
    return new StoredPart<>(new RecordDocuments<>(type), parts);
  }

  /** What stands in this field of the document, as text. */
  String textOf(A state, String field) {
    return String.valueOf(records.value(stored.valueOf(state, field)));
  }

  private boolean isNothingWithoutSecrets() {
    return stored.secrets().stream().anyMatch(one -> one.absent() == Secret.Absent.NOTHING);
  }

  private A aggregate(StoredAggregate found, Document clear, Document secret) {
    Document whole = parts.joined(clear, secret);
    stored.derivedNames().forEach(whole::remove);
    return records.read(whole.append("id", found.id()));
  }

  private DocumentCipher cipher(String id, long version, Document clear) {
    return cipher.forDocument(
        id, stored.collection(), id, Long.toString(version), ClearValues.of(clear));
  }
}
