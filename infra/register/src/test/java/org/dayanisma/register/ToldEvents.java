package org.dayanisma.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.dayanisma.eventrelay.EventSubscription;
import org.springframework.messaging.support.GenericMessage;

/** Events of membership-service as they come from the broker. */
public final class ToldEvents {

  private ToldEvents() {}

  /** Tells an event, as the broker would. */
  public static void tell(
      EventSubscription subscription, String type, String subject, long sequence, byte[] body) {
    Map<String, Object> headers = new HashMap<>();
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            subject + ":" + sequence,
            "ce_source",
            "/membership-service",
            "ce_type",
            "org.dayanisma.membership." + type + ".v1",
            "ce_subject",
            subject,
            "ce_time",
            "2026-04-02T08:00:00Z",
            "ce_sequence",
            "%020d".formatted(sequence),
            "content-type",
            "application/json")
        .forEach((name, value) -> headers.put(name, value.getBytes(UTF_8)));
    subscription.accept(new GenericMessage<>(body, headers));
  }
}
