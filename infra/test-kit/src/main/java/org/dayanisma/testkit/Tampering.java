package org.dayanisma.testkit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Somebody writes to the store by hand: every field of a stored document is changed, taken away and
 * put back, one after the other.
 */
public final class Tampering {

  /** The relay's fields, which say nothing about access. */
  private static final Set<String> OF_THE_RELAY =
      Set.of("_id", "outbox", "pendingSince", "lease", "seen");

  private final MongoCollection<Document> collection;
  private final Document genuine;

  private Tampering(MongoCollection<Document> collection, Document genuine) {
    this.collection = collection;
    this.genuine = genuine;
  }

  /** Tampers with this document, which has to be there. */
  public static Tampering with(MongoCollection<Document> collection, String id) {
    return new Tampering(
        collection, Objects.requireNonNull(collection.find(Filters.eq("_id", id)).first(), id));
  }

  /**
   * Tampers with every field but these; a field inside another is covered by its top-level field.
   *
   * @param notBound names of fields that are not bound to the rest, each for a reason
   * @param refused asserts that the document as it is now yields nothing; it is told what was done
   */
  public void everyFieldBut(Set<String> notBound, Consumer<String> refused) {
    List<String> fields = new ArrayList<>(genuine.keySet());
    fields.removeAll(OF_THE_RELAY);
    fields.removeAll(notBound);
    for (String field : fields) {
      stored(new Document(genuine).append(field, other(genuine.get(field))), field, refused);
      Document without = new Document(genuine);
      without.remove(field);
      stored(without, "without " + field, refused);
    }
  }

  /** Tampers with every field, and adds one more. */
  public void everyField(Consumer<String> refused) {
    everyFieldBut(Set.of(), refused);
    stored(new Document(genuine).append("sealed-by-nobody", true), "one more field", refused);
  }

  private void stored(Document tampered, String what, Consumer<String> refused) {
    collection.replaceOne(Filters.eq("_id", genuine.get("_id")), tampered);
    try {
      refused.accept(what);
    } finally {
      collection.replaceOne(Filters.eq("_id", genuine.get("_id")), genuine);
    }
  }

  /** A different value of the same kind, as somebody who knows the form would write it. */
  private static Object other(@Nullable Object value) {
    return switch (value) {
      case Boolean flag -> !flag;
      case Integer number -> number + 1;
      case Long number -> number + 1;
      case Date time -> Date.from(time.toInstant().plus(Duration.ofDays(1)));
      case String text -> other(text);
      case List<?> list -> list.isEmpty() ? List.of(new Document("memberId", "eve")) : List.of();
      case Document document -> changed(document);
      case null, default -> "forged";
    };
  }

  private static String other(String text) {
    if (text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      return UUID.nameUUIDFromBytes(new byte[] {7}).toString();
    }
    return text.matches("\\d{4}-\\d\\d-\\d\\d")
        ? LocalDate.parse(text).plusDays(1).toString()
        : text + "X";
  }

  private static Document changed(Document document) {
    Document changed = new Document(document);
    document.entrySet().stream()
        .findFirst()
        .ifPresentOrElse(
            first -> changed.append(first.getKey(), other(first.getValue())),
            () -> changed.append("new", true));
    return changed;
  }
}
