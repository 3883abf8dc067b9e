package org.dayanisma.casework.adapter.mongo;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.dayanisma.casework.domain.Case;
import org.dayanisma.casework.domain.CaseId;
import org.dayanisma.casework.domain.Closure;
import org.dayanisma.casework.domain.Removal;
import org.dayanisma.casework.domain.Sealing;
import org.dayanisma.dataprotection.DataKeyDestroyed;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.Erasure;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.dataprotection.FieldPlace;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts the free text of a case with a data key of that case, made when the first text is
 * written: a case opened by itself has none. Text of an erased case reads as absent or empty.
 */
record CaseTexts(DataKeys keys, FieldCipher cipher, String collection) {

  private static final Erasure MEMBER_ERASED = new Erasure("MEMBER_ERASED", "casework-service");

  /** The texts of one case in plain. */
  record Opened(
      @Nullable String summary, @Nullable String note, String sealReason, List<Removal> removals) {}

  /** Puts the changed texts into the document to be stored; texts left out stay as they are. */
  void write(@Nullable Case before, Case after, Document document) {
    write(CaseDocuments.SUMMARY, Case::summary, before, after, document);
    write(CaseDocuments.NOTE, CaseTexts::note, before, after, document);
    write(CaseDocuments.SEAL_REASON, CaseTexts::sealReason, before, after, document);
    List<Removal> removals = after.team().removed();
    if (!removals.isEmpty() && (before == null || !removals.equals(before.team().removed()))) {
      document.append(CaseDocuments.REMOVALS, encrypted(after.id(), removals));
    }
  }

  Opened read(String id, Document state) {
    return new Opened(
        decrypted(id, CaseDocuments.SUMMARY, state.getString(CaseDocuments.SUMMARY)),
        decrypted(id, CaseDocuments.NOTE, state.getString(CaseDocuments.NOTE)),
        orEmpty(
            decrypted(id, CaseDocuments.SEAL_REASON, state.getString(CaseDocuments.SEAL_REASON))),
        removals(id, state.getList(CaseDocuments.REMOVALS, Document.class, List.of())));
  }

  /** Whatever was written, here and in every copy, opens no more. */
  void destroy(CaseId id) {
    var _ = keys.destroy(id.value(), MEMBER_ERASED);
  }

  private void write(
      String field,
      Function<Case, @Nullable String> text,
      @Nullable Case before,
      Case after,
      Document document) {
    String next = text.apply(after);
    if (next == null || (before != null && Objects.equals(text.apply(before), next))) {
      return;
    }
    keys.createFor(after.id().value());
    document.append(field, cipher.encrypt(place(after.id().value(), field), next));
  }

  private List<Document> encrypted(CaseId id, List<Removal> removals) {
    keys.createFor(id.value());
    List<Document> rows = new ArrayList<>();
    for (Removal removal : removals) {
      rows.add(
          new Document("memberId", removal.memberId())
              .append("at", Date.from(removal.at()))
              .append(
                  "reason",
                  cipher.encrypt(place(id.value(), removalField(rows.size())), removal.reason())));
    }
    return rows;
  }

  private List<Removal> removals(String id, List<Document> rows) {
    List<Removal> removals = new ArrayList<>();
    for (Document row : rows) {
      String field = removalField(removals.size());
      removals.add(
          new Removal(
              row.getString("memberId"),
              row.getDate("at").toInstant(),
              orEmpty(decrypted(id, field, row.getString("reason")))));
    }
    return removals;
  }

  private @Nullable String decrypted(String id, String field, @Nullable String sealed) {
    if (sealed == null) {
      return null;
    }
    try {
      return cipher.decrypt(place(id, field), sealed);
    } catch (DataKeyDestroyed erased) {
      return null;
    }
  }

  private FieldPlace place(String id, String field) {
    return new FieldPlace(id, collection, id, field);
  }

  private static String removalField(int index) {
    return CaseDocuments.REMOVALS + "." + index;
  }

  private static String orEmpty(@Nullable String text) {
    return Optional.ofNullable(text).orElse("");
  }

  private static @Nullable String note(Case state) {
    Closure closure = state.closure();
    return closure == null ? null : closure.note();
  }

  private static @Nullable String sealReason(Case state) {
    Sealing sealing = state.sealing();
    return sealing == null ? null : sealing.reason();
  }
}
