package org.dayanisma.casework.adapter.mongo;

import java.util.Objects;
import org.bson.Document;
import org.dayanisma.casework.domain.Case;
import org.dayanisma.casework.domain.CaseId;
import org.dayanisma.casework.domain.Closure;
import org.dayanisma.dataprotection.DataKeyDestroyed;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.dataprotection.FieldPlace;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts the free text of a case with a data key of that case, made when the first text is
 * written: a case opened by itself has none. Text of an erased case reads as absent.
 */
record CaseTexts(DataKeys keys, FieldCipher cipher, String collection) {

  /** Puts the changed texts into the document to be stored; texts left out stay as they are. */
  void write(@Nullable Case before, Case after, Document document) {
    write(
        before == null ? null : before.summary(),
        after.summary(),
        after.id(),
        CaseDocuments.SUMMARY,
        document);
    write(
        before == null ? null : note(before),
        note(after),
        after.id(),
        CaseDocuments.NOTE,
        document);
  }

  @Nullable String read(String id, String field, Document state) {
    String sealed = state.getString(field);
    if (sealed == null) {
      return null;
    }
    try {
      return cipher.decrypt(place(id, field), sealed);
    } catch (DataKeyDestroyed erased) {
      return null;
    }
  }

  private void write(
      @Nullable String before, @Nullable String after, CaseId id, String field, Document document) {
    if (after == null || Objects.equals(before, after)) {
      return;
    }
    keys.createFor(id.value());
    document.append(field, cipher.encrypt(place(id.value(), field), after));
  }

  private FieldPlace place(String id, String field) {
    return new FieldPlace(id, collection, id, field);
  }

  private static @Nullable String note(Case state) {
    Closure closure = state.closure();
    return closure == null ? null : closure.note();
  }
}
