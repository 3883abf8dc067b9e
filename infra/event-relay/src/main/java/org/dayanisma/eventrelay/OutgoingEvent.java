package org.dayanisma.eventrelay;

import java.util.Objects;

/**
 * An event to publish, already serialised. The aggregate's id becomes its key and subject.
 *
 * @param sequence number within the aggregate, starting at 1; the version that the aggregate has
 *     once this event is applied
 * @param topic the topic to which it goes
 * @param type logical type with its major version, {@code
 *     org.dayanisma.membership.member-admitted.v1}
 * @param data JSON bytes; empty means a tombstone, which makes a compacted topic forget the
 *     aggregate
 * @param compactedState whether only the newest such event of an aggregate matters (compacted
 *     topic); the journal then keeps no older one
 */
@SuppressWarnings("ArrayRecordComponent") // serialised once, handed on untouched; never compared
public record OutgoingEvent(
    long sequence, String topic, String type, byte[] data, boolean compactedState) {

  public OutgoingEvent {
    if (sequence < 1) {
      throw new IllegalArgumentException("An event's sequence starts at 1, not " + sequence);
    }
    Objects.requireNonNull(topic);
    Objects.requireNonNull(type);
    Objects.requireNonNull(data);
  }

  /**
   * The event that makes a compacted topic forget the aggregate, and makes the journal forget its
   * last state.
   */
  public static OutgoingEvent tombstone(long sequence, String topic, String type) {
    return new OutgoingEvent(sequence, topic, type, new byte[0], true);
  }
}
