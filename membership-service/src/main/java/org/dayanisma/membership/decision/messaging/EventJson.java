package org.dayanisma.membership.decision.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** JSON of events: absent instead of null, dates in ISO 8601, unknown fields ignored. */
public final class EventJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
          .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private EventJson() {}

  public static byte[] write(Object event) {
    return JSON.writeValueAsBytes(event);
  }

  public static <T> T read(byte[] json, Class<T> type) {
    return JSON.readValue(json, type);
  }
}
