package org.dayanisma.apidocs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values without parts. */
final class Scalars {

  /** A JSON type and its format, empty for none. */
  private record Form(String type, String format) {}

  private static final Map<Class<?>, Form> FORMS =
      Map.ofEntries(
          Map.entry(String.class, new Form("string", "")),
          Map.entry(UUID.class, new Form("string", "uuid")),
          Map.entry(LocalDate.class, new Form("string", "date")),
          Map.entry(Instant.class, new Form("string", "date-time")),
          Map.entry(boolean.class, new Form("boolean", "")),
          Map.entry(Boolean.class, new Form("boolean", "")),
          Map.entry(int.class, new Form("integer", "int32")),
          Map.entry(Integer.class, new Form("integer", "int32")),
          Map.entry(long.class, new Form("integer", "int64")),
          Map.entry(Long.class, new Form("integer", "int64")),
          Map.entry(double.class, new Form("number", "double")),
          Map.entry(Double.class, new Form("number", "double")));

  private Scalars() {}

  static ObjectNode of(Class<?> type) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    if (type.isEnum()) {
      ArrayNode values = schema.put("type", "string").putArray("enum");
      Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(values::add);
      return schema;
    }
    Form form = FORMS.get(type);
    if (form == null) {
      throw new IllegalStateException("no schema for " + type.getName());
    }
    schema.put("type", form.type());
    return form.format().isEmpty() ? schema : schema.put("format", form.format());
  }
}
