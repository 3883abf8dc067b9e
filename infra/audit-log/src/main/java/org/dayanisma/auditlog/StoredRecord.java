package org.dayanisma.auditlog;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * A record as it is stored: {@code {_id: index, at, actor, …, root}}.
 *
 * @param root of the tree that ends with this record; it locates the place when something was
 *     changed
 * @param genuine false if the record releases a reader and this service did not write it so: it
 *     stands in the log but releases nobody
 */
@SuppressWarnings("ArrayRecordComponent") // a hash that is only read
record StoredRecord(AuditRecord record, byte[] root, boolean genuine) {

  /** A record of our own, to be stored. */
  StoredRecord(AuditRecord record, byte[] root) {
    this(record, root, true);
  }

  /** Whether it gives somebody back what a lock took, and so carries a stamp. */
  boolean releases() {
    return record.outcome() == RecordedOutcome.RELEASED;
  }

  StoredRecord forged() {
    return new StoredRecord(record, root, false);
  }

  Document toDocument() {
    Document document =
        new Document("_id", record.index())
            .append("at", Date.from(record.at()))
            .append("actor", record.actor())
            .append("action", record.action())
            .append("route", record.route())
            .append("purpose", record.purpose())
            .append("subjects", new ArrayList<>(record.subjects()))
            .append("outcome", record.outcome().code())
            .append("root", new Binary(root));
    if (record.actorMember() != null) {
      document.append("actorMember", record.actorMember());
    }
    if (record.object() != null) {
      document.append("object", record.object());
    }
    if (record.correlationId() != null) {
      document.append("correlationId", record.correlationId());
    }
    if (!record.details().isEmpty()) {
      document.append("details", new Document(record.details()));
    }
    return document;
  }

  private static SortedMap<String, String> details(Document document) {
    SortedMap<String, String> details = new TreeMap<>();
    document
        .get("details", new Document())
        .forEach((name, value) -> details.put(name, (String) value));
    return details;
  }

  /**
   * Reads what {@link #toDocument} wrote.
   *
   * @throws RuntimeException if it is anything else
   */
  static StoredRecord of(Document document) {
    AuditRecord record =
        new AuditRecord(
            document.getLong("_id"),
            document.getDate("at").toInstant(),
            document.getString("actor"),
            document.getString("actorMember"),
            document.getString("action"),
            document.getString("route"),
            document.getString("purpose"),
            document.getString("object"),
            List.copyOf(document.getList("subjects", String.class)),
            RecordedOutcome.ofCode(document.getString("outcome")),
            document.getString("correlationId"),
            details(document));
    return new StoredRecord(record, document.get("root", Binary.class).getData());
  }
}
