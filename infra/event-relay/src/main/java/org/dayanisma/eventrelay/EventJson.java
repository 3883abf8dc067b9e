package org.dayanisma.eventrelay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of events. When it is written, null fields are left out and dates are in ISO 8601. It is
 * read into a record with the fields that the reader needs: others are ignored, and a missing one
 * that is not {@link Nullable} makes the event unreadable.
 */
public final class EventJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private EventJson() {}

  public static byte[] write(Record body) {
    return JSON.writeValueAsBytes(body);
  }

  /**
   * The body of an event.
   *
   * @throws PoisonEventException if the body does not fit the record
   */
  public static <T extends Record> T read(IncomingEvent event, Class<T> type) {
    return event.decode(json -> parse(json, type));
  }

  /**
   * Reads JSON that is not an event's own body.
   *
   * @throws PoisonEventException if a field is missing
   * @throws tools.jackson.core.JacksonException if it is not JSON that fits the record
   */
  public static <T extends Record> T parse(byte[] json, Class<T> type) {
    T body = JSON.readValue(json, type);
    for (RecordComponent component : type.getRecordComponents()) {
      Object value = value(component, body);
      boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      boolean hole = value instanceof List<?> list && list.stream().anyMatch(e -> e == null);
      if (hole || (value == null && !optional)) {
        throw new PoisonEventException("The body has no " + component.getName());
      }
    }
    return body;
  }

  private static @Nullable Object value(RecordComponent component, Record body) {
    try {
      component.getAccessor().setAccessible(true); // the record is often private to its reader
      return component.getAccessor().invoke(body);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Not readable: " + body.getClass(), e);
    }
  }
}
