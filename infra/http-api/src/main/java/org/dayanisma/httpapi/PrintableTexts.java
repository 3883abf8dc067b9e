package org.dayanisma.httpapi;

import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Texts may hold what can be printed, including line breaks and tabs. Control characters, halves of
 * surrogate pairs, characters that Unicode does not have, and those that reverse the writing
 * direction of what follows are refused: a name with one of them reads as another name.
 */
final class PrintableTexts extends ValueDeserializerModifier {

  private static final Set<Byte> NEVER =
      Set.of(
          Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR);

  static SimpleModule module() {
    return new SimpleModule("printable-texts").setDeserializerModifier(new PrintableTexts());
  }

  static boolean isPrintable(String text) {
    return text.codePoints().allMatch(PrintableTexts::isPrintable);
  }

  private static boolean isPrintable(int point) {
    return switch (point) {
      case '\n', '\r', '\t' -> true;
      default -> !NEVER.contains((byte) Character.getType(point)) && !turnsDirection(point);
    };
  }

  /** Embeddings, overrides and isolates; the plain marks that Arabic needs are not among them. */
  private static boolean turnsDirection(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
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
      return text instanceof String string && !isPrintable(string)
          ? context.handleWeirdStringValue(String.class, string, "not printable")
          : text;
    }
  }
}
