package org.dayanisma.apidocs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Map;
import org.dayanisma.httpapi.OneLine;
import tools.jackson.databind.node.ObjectNode;

/** Constraints of Bean Validation as keywords of JSON Schema. */
final class Bounds {

  /** What is counted, by JSON type. */
  private static final Map<String, String> COUNTED =
      Map.of("string", "Length", "array", "Items", "object", "Properties");

  private Bounds() {}

  static void add(ObjectNode schema, Annotation... annotations) {
    for (Annotation annotation : annotations) {
      switch (annotation) {
        case Size size -> size(schema, size.min(), size.max());
        case NotEmpty _ -> size(schema, 1, Integer.MAX_VALUE);
        case NotBlank _ -> pattern(schema.put("minLength", 1), "\\S");
        case Pattern pattern -> pattern(schema, "^(?:" + pattern.regexp() + ")$");
        case OneLine _ -> pattern(schema, "^[^\\r\\n\\t]*$");
        case Min least -> schema.put("minimum", least.value());
        case Max most -> schema.put("maximum", most.value());
        default -> {}
      }
    }
  }

  /** A second pattern stands beside the first. */
  private static void pattern(ObjectNode schema, String pattern) {
    ObjectNode place = schema.has("pattern") ? schema.withArray("allOf").addObject() : schema;
    place.put("pattern", pattern);
  }

  private static void size(ObjectNode schema, int least, int most) {
    String counted = COUNTED.get(schema.path("type").asString());
    if (least > 0) {
      schema.put("min" + counted, least);
    }
    if (most < Integer.MAX_VALUE) {
      schema.put("max" + counted, most);
    }
  }
}
