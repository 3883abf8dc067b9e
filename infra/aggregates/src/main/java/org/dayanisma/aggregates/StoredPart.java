package org.dayanisma.aggregates;

import org.bson.Document;
import org.dayanisma.eventrelay.StoredAggregate;

/**
 * A part of an aggregate in clear, from {@link StoredForm#part}.
 *
 * @param <P> a record of some of its fields, derived ones too; {@code id} and {@code version} may
 *     be among them
 */
public final class StoredPart<P extends Record> {

  private final RecordDocuments<P> records;
  private final SecretParts parts;

  StoredPart(RecordDocuments<P> records, SecretParts parts) {
    this.records = records;
    this.parts = parts;
  }

  /** The part of this document. */
  public P of(StoredAggregate found) {
    Document clear = parts.joined(found.state(), new Document());
    return records.read(clear.append("id", found.id()).append("version", found.version()));
  }
}
