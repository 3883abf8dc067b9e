package org.dayanisma.casework.cases.mongo;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Removal;
import org.dayanisma.casework.cases.domain.Sealing;
import org.dayanisma.dataprotection.ClearValues;
import org.dayanisma.dataprotection.DataKeyDestroyed;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.DocumentCipher;
import org.dayanisma.dataprotection.Erasure;
import org.dayanisma.dataprotection.FieldCipher;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts the free text of a case with a data key of that case, made when the first text is
 * written: a case opened by itself has none. Text of an erased case reads as absent or empty. It is
 * bound to the version and to all that stands in clear: whoever puts themselves on a team or lifts
 * a seal in the store makes the case unreadable. The stamp says so for a case without any text.
 */
record CaseTexts(DataKeys keys, FieldCipher cipher, String collection) {

  private static final Erasure MEMBER_ERASED = new Erasure("MEMBER_ERASED", "casework-service");

  private static final List<String> TEXTS =
      List.of(
          CaseDocuments.SUMMARY,
          CaseDocuments.NOTE,
          CaseDocuments.SEAL_REASON,
          CaseDocuments.REMOVALS);

  /** The texts of one case in plain. */
  record Opened(
      @Nullable String summary, @Nullable String note, String sealReason, List<Removal> removals) {}

  /**
   * Puts the texts into the document to be stored, all of them: they are bound to its version and
   * clear values. For a case whose key is destroyed nothing is written again, and what nobody can
   * open goes.
   */
  void write(@Nullable Case before, Case after, Document document) {
    Map<String, String> texts = textsOf(after);
    List<Removal> removals = after.team().removed();
    TEXTS.forEach(field -> document.append(field, null));
    if (texts.isEmpty() && removals.isEmpty()) {
      return;
    }
    boolean nothingNew =
        before != null && texts.equals(textsOf(before)) && removals.equals(before.team().removed());
    try {
      if (!nothingNew) {
        keys.createFor(after.id().value());
      }
      DocumentCipher fields = fields(after.id().value(), after.version(), document);
      texts.forEach((field, text) -> document.append(field, fields.encrypt(field, text)));
      if (!removals.isEmpty()) {
        document.append(CaseDocuments.REMOVALS, rows(fields, removals));
      }
    } catch (DataKeyDestroyed erased) {
      if (!nothingNew) {
        throw erased;
      }
      document.append(CaseDocuments.REMOVALS, removals.isEmpty() ? null : rows(null, removals));
    }
  }

  Opened read(String id, long version, Document state) {
    if (TEXTS.stream().noneMatch(state::containsKey)) {
      return new Opened(null, null, "", List.of());
    }
    try {
      DocumentCipher fields = fields(id, version, state);
      return new Opened(
          decrypted(fields, CaseDocuments.SUMMARY, state),
          decrypted(fields, CaseDocuments.NOTE, state),
          orEmpty(decrypted(fields, CaseDocuments.SEAL_REASON, state)),
          removals(fields, state));
    } catch (DataKeyDestroyed erased) {
      return new Opened(null, null, "", removals(null, state));
    }
  }

  /** Whatever was written, here and in every copy, opens no more. */
  void destroy(CaseId id) {
    var _ = keys.destroy(id.value(), MEMBER_ERASED);
  }

  /** The texts there are, by the field they are stored in. */
  private static Map<String, String> textsOf(Case state) {
    Map<String, String> texts = new HashMap<>();
    put(texts, CaseDocuments.SUMMARY, state.summary());
    put(texts, CaseDocuments.NOTE, note(state));
    put(texts, CaseDocuments.SEAL_REASON, sealReason(state));
    return texts;
  }

  private static void put(Map<String, String> texts, String field, @Nullable String text) {
    if (text != null) {
      texts.put(field, text);
    }
  }

  private static List<Document> rows(@Nullable DocumentCipher fields, List<Removal> removals) {
    List<Document> rows = new ArrayList<>();
    for (Removal removal : removals) {
      Document row =
          new Document("memberId", removal.memberId()).append("at", Date.from(removal.at()));
      rows.add(
          fields == null
              ? row
              : row.append("reason", fields.encrypt(removalField(rows.size()), removal.reason())));
    }
    return rows;
  }

  /** Of an erased case who left when, without why. */
  private static List<Removal> removals(@Nullable DocumentCipher fields, Document state) {
    List<Removal> removals = new ArrayList<>();
    for (Document row : state.getList(CaseDocuments.REMOVALS, Document.class, List.of())) {
      String reason = row.getString("reason");
      String field = removalField(removals.size());
      removals.add(
          new Removal(
              row.getString("memberId"),
              row.getDate("at").toInstant(),
              fields == null || reason == null ? "" : fields.decrypt(field, reason)));
    }
    return removals;
  }

  private static @Nullable String decrypted(DocumentCipher fields, String field, Document state) {
    String sealed = state.getString(field);
    return sealed == null ? null : fields.decrypt(field, sealed);
  }

  private DocumentCipher fields(String id, long version, Document state) {
    Document clear = new Document(state);
    TEXTS.forEach(clear::remove);
    return cipher.forDocument(id, collection, id, Long.toString(version), ClearValues.of(clear));
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
