package org.dayanisma.eventrelay.kafka;

import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.messaging.MessageHeaders;

/**
 * Hands a record's headers on as they are, under one name. The binder's own mapper would parse them
 * as JSON, and the function layer would rewrite a message that it takes for a CloudEvent; neither
 * should touch headers that a stranger may have written.
 */
public final class EventHeaderMapper implements KafkaHeaderMapper {

  /** Message header that holds the record's {@link Headers}. */
  public static final String RECORD_HEADERS = "dayanisma_recordHeaders";

  @Override
  public void fromHeaders(MessageHeaders headers, Headers target) {
    // Nothing is published through the binder.
  }

  @Override
  public void toHeaders(Headers source, Map<String, Object> target) {
    target.put(RECORD_HEADERS, source);
  }
}
