package org.dayanisma.eventrelay;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An event as it arrived: the envelope is decoded, the body is not.
 *
 * @param id unique and repeatable, {@code <subject>:<sequence>}
 * @param type logical type with its major version
 * @param source the service it comes from, {@code /membership-service}
 * @param subject id of the aggregate that it is about
 * @param sequence its number within that aggregate; ascending, with gaps
 * @param time when the aggregate's service stored it
 * @param data JSON bytes; empty for a tombstone
 * @param correlationId of the request that began it all, if known
 */
@SuppressWarnings("ArrayRecordComponent") // received once, decoded once; never compared
public record IncomingEvent(
    String id,
    String type,
    String source,
    String subject,
    long sequence,
    Instant time,
    byte[] data,
    @Nullable String correlationId) {

  /** Whether the compacted topic says "forget this aggregate". */
  public boolean isTombstone() {
    return data.length == 0;
  }

  /**
   * Decodes the body.
   *
   * @throws PoisonEventException if the decoder refuses it: it will never be readable, so it goes
   *     to the dead letters. A store or a vault of keys that is away is not a refusal: that failure
   *     is passed on as it is
   */
  public <T> T decode(Function<byte[], T> decoder) {
    try {
      return decoder.apply(data);
    } catch (RuntimeException unreadable) {
      if (EventFailure.isOfAStore(unreadable)) {
        throw unreadable;
      }
      // Not kept as the cause: a decoder's message quotes what it could not read, and this
      // exception will be logged.
      throw new PoisonEventException(
          "The body of " + type + " cannot be decoded: " + unreadable.getClass().getName());
    }
  }
}
