package org.dayanisma.eventrelay.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The settings of every producer here: acknowledged by all in-sync replicas, idempotent, bounded in
 * time.
 */
public final class RelayProducer {

  private RelayProducer() {}

  /** Opens a producer; the broker need not be there yet. */
  public static KafkaProducer<byte[], byte[]> open(
      Map<String, Object> connection, String clientId) {
    return new KafkaProducer<>(
        settings(connection, clientId), new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Bootstrap servers and security come from the connection, the rest is fixed. */
  public static Map<String, Object> settings(Map<String, Object> connection, String clientId) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // a round sends all it has and then waits, so lingering would gather nothing more
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return settings;
  }
}
