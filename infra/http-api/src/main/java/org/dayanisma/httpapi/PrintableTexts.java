package org.dayanisma.httpapi;

import org.dayanisma.decisions.WrittenText;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads texts as they are kept ({@link WrittenText}): composed, with nothing unseen at the ends. A
 * text that shows nothing is empty, so that what is required is not there. What cannot be printed
 * is refused; but marks of direction at the ends come with what is pasted from a phone, and go.
 */
final class PrintableTexts extends ValueDeserializerModifier {

  static SimpleModule module() {
    return new SimpleModule("printable-texts").setDeserializerModifier(new PrintableTexts());
  }

  @Override
  public ValueDeserializer<?> modifyDeserializer(
      DeserializationConfig config,
      BeanDescription.Supplier description,
      ValueDeserializer<?> deserializer) {
    return description.getBeanClass() == String.class ? new Printable(deserializer) : deserializer;
  }

  private static final class Printable extends DelegatingDeserializer {

    Printable(ValueDeserializer<?> delegatee) {
      super(delegatee);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegatee) {
      return new Printable(delegatee);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
      Object text = super.deserialize(parser, context);
      if (!(text instanceof String string)) {
        return text;
      }
      String clean = WrittenText.clean(string);
      return WrittenText.isPrintable(clean.isEmpty() ? string : clean)
          ? clean
          : context.handleWeirdStringValue(String.class, string, "not printable");
    }
  }
}
