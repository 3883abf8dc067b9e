package org.dayanisma.eventrelay.mongo;

/** Names of the fields of an aggregate's document that belong to this library. */
final class AggregateFields {

  static final String ID = "_id";
  static final String VERSION = "version";
  static final String OUTBOX = "outbox";
  static final String PENDING_SINCE = "pendingSince";
  static final String SEEN = "seen";

  /** Which sweeper relays this document at present, and until when: {@code {by, until}}. */
  static final String LEASE = "lease";

  static final String SEQ = "seq";

  private AggregateFields() {}
}
