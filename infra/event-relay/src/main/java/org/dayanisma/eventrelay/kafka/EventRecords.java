package org.dayanisma.eventrelay.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.dayanisma.eventrelay.relay.OutboxEntry;
import org.jspecify.annotations.Nullable;

/** Makes the Kafka record of an event: CloudEvents 1.0, binary mode, keyed by the aggregate. */
public final class EventRecords {

  private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);
  private static final byte[] JSON = "application/json".getBytes(UTF_8);
  private static final String PREFIX = "org.dayanisma.";

  private final byte[] source;
  private final Map<String, Type> types = new ConcurrentHashMap<>();

  /**
   * @param source {@code ce_source} of every event
   */
  public EventRecords(String source) {
    this.source = source.getBytes(UTF_8);
  }

  /** The record to send; a tombstone has a null value. */
  public ProducerRecord<byte[], byte[]> of(OutboxEntry entry) {
    Type type = types.computeIfAbsent(entry.type(), Type::of);
    byte @Nullable [] value = entry.data().length == 0 ? null : entry.data();
    byte[] subject = entry.aggregateId().getBytes(UTF_8);
    ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(entry.topic(), subject, value);
    Headers headers = event.headers();
    headers.add(CloudEventHeaders.SPEC_VERSION, SPEC_VERSION);
    headers.add(CloudEventHeaders.ID, entry.id().getBytes(UTF_8));
    headers.add(CloudEventHeaders.SOURCE, source);
    headers.add(CloudEventHeaders.TYPE, type.name());
    headers.add(CloudEventHeaders.SUBJECT, subject);
    headers.add(CloudEventHeaders.TIME, entry.time().toString().getBytes(UTF_8));
    headers.add(CloudEventHeaders.DATA_SCHEMA, type.schema());
    headers.add(
        CloudEventHeaders.SEQUENCE, CloudEventHeaders.sequence(entry.sequence()).getBytes(UTF_8));
    headers.add(CloudEventHeaders.CONTENT_TYPE, JSON);
    entry.headers().forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
    return event;
  }

  /** The header values that are the same for all events of a type. */
  @SuppressWarnings("ArrayRecordComponent") // header bytes, made once per type
  private record Type(byte[] name, byte[] schema) {

    /**
     * {@code org.dayanisma.membership.member-admitted.v1} → {@code
     * /contracts/membership/member-admitted/v1/schema.json}.
     */
    static Type of(String type) {
      String path = type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
      String schema = "/contracts/" + path.replace('.', '/') + "/schema.json";
      return new Type(type.getBytes(UTF_8), schema.getBytes(UTF_8));
    }
  }
}
