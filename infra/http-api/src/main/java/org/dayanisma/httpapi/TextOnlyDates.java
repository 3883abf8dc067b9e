package org.dayanisma.httpapi;

import java.time.temporal.TemporalAccessor;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Takes dates and times only as text, while Jackson would also take {@code [2026, 3, 16]}, and only
 * within the {@link Calendar}.
 */
final class TextOnlyDates extends ValueDeserializerModifier {

  static SimpleModule module() {
    return new SimpleModule("text-only-dates").setDeserializerModifier(new TextOnlyDates());
  }

  @Override
  public ValueDeserializer<?> modifyDeserializer(
      DeserializationConfig config,
      BeanDescription.Supplier description,
      ValueDeserializer<?> deserializer) {
    return description.getBeanClass().getName().startsWith("java.time.")
        ? new TextOnly(deserializer)
        : deserializer;
  }

  private static final class TextOnly extends DelegatingDeserializer {

    TextOnly(ValueDeserializer<?> delegatee) {
      super(delegatee);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegatee) {
      return new TextOnly(delegatee);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return context.handleUnexpectedToken(context.constructType(handledType()), parser);
      }
      String text = parser.getString();
      Object read = super.deserialize(parser, context);
      return read instanceof TemporalAccessor time && !Calendar.includes(time)
          ? context.handleWeirdStringValue(handledType(), text, "beyond the calendar")
          : read;
    }
  }
}
