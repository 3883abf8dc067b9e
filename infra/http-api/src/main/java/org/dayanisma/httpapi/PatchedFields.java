package org.dayanisma.httpapi;

import org.dayanisma.decisions.Patched;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads {@link Patched} fields: what is not there is left out, and null is given. */
final class PatchedFields extends StdDeserializer<Patched<?>> {

  private final @Nullable ValueDeserializer<Object> values;

  private PatchedFields(@Nullable ValueDeserializer<Object> values) {
    super(Patched.class);
    this.values = values;
  }

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("patched-fields");
    module.addDeserializer(Patched.class, new PatchedFields(null));
    return module;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    JavaType patched = property == null ? context.getContextualType() : property.getType();
    JavaType value = patched.containedTypeOrUnknown(0);
    return new PatchedFields(context.findContextualValueDeserializer(value, property));
  }

  @Override
  public Object getAbsentValue(DeserializationContext context) {
    return Patched.leftOut();
  }

  @Override
  public Object getNullValue(DeserializationContext context) {
    return Patched.given(null);
  }

  @Override
  public Patched<?> deserialize(JsonParser parser, DeserializationContext context) {
    if (values == null) {
      throw new IllegalStateException("of no field");
    }
    return Patched.given(values.deserialize(parser, context));
  }
}
