package org.dayanisma.eventrelay.relay;

import java.time.Instant;
import java.util.Map;

/**
 * One event as it waits in the outbox, ready to send.
 *
 * @param id {@code <aggregateId>:<sequence>}
 * @param aggregateId key and subject
 * @param time when it was stored
 * @param headers the extension headers given by the writer (correlation, causation, trace)
 * @param data JSON bytes, empty for a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // serialised once, handed on untouched; never compared
public record OutboxEntry(
    String id,
    String aggregateId,
    long sequence,
    String topic,
    String type,
    Instant time,
    Map<String, String> headers,
    byte[] data,
    boolean compactedState) {

  /** The id of the event with this sequence of an aggregate; unique and repeatable. */
  public static String idOf(String aggregateId, long sequence) {
    return aggregateId + ":" + sequence;
  }
}
