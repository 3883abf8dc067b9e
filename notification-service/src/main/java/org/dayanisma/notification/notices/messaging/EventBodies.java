package org.dayanisma.notification.notices.messaging;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.PoisonEventException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads event bodies into our cut of them: fields we do not know are passed over, a missing one we
 * need is poison.
 */
public final class EventBodies {

  private final JsonMapper mapper =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public <T extends Record> T read(IncomingEvent event, Class<T> type) {
    return event.decode(json -> complete(mapper.readValue(json, type), type));
  }

  /** For bodies that are not an event's own. */
  public <T extends Record> T parse(byte[] json, Class<T> type) {
    return complete(mapper.readValue(json, type), type);
  }

  public byte[] write(Record body) {
    return mapper.writeValueAsBytes(body);
  }

  private static <T extends Record> T complete(T body, Class<T> type) {
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
      return component.getAccessor().invoke(body);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "Not readable: " + Arrays.toString(body.getClass().getRecordComponents()), e);
    }
  }
}
