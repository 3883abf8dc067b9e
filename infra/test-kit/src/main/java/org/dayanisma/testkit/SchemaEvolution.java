package org.dayanisma.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Whether a JSON Schema may follow another one inside a major version: only additions are allowed.
 *
 * <p>Readers of the released schema must be able to read what is written by the new one, and
 * readers of the new one must be able to read what was written by the old. So: no property goes
 * away, nothing becomes required that was not, nothing required becomes optional, and no type,
 * format, enumeration, pattern or bound becomes narrower. Descriptions may change freely.
 *
 * <p>It understands the keywords our contracts use; one it does not know must stay as it is.
 */
public final class SchemaEvolution {
  private static final Set<String> FREE =
      Set.of("title", "description", "examples", "$comment", "default", "deprecated");
  private static final Set<String> LOWER_BOUNDS =
      Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
  private static final Set<String> UPPER_BOUNDS =
      Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
  private static final Set<String> RESTRICTIONS =
      Set.of("pattern", "format", "const", "uniqueItems");
  private static final Set<String> STRUCTURE =
      Set.of("type", "enum", "properties", "required", "items", "additionalProperties", "$defs");

  private final List<String> breaks = new ArrayList<>();

  private SchemaEvolution() {}

  /**
   * What breaks the promise, one sentence each with the place as a JSON pointer; empty when the new
   * schema is fine.
   *
   * @param released the schema that was released
   * @param working the schema that should follow it
   */
  public static List<String> breaks(JsonNode released, JsonNode working) {
    SchemaEvolution evolution = new SchemaEvolution();
    evolution.compare("", released, working);
    return List.copyOf(evolution.breaks);
  }

  private void compare(String at, JsonNode released, JsonNode working) {
    if (!released.isObject() || !working.isObject()) {
      require(released.equals(working), at, "was " + released + " and is now " + working);
      return;
    }
    compareTypes(at, released.path("type"), working.path("type"));
    compareEnums(at, released.path("enum"), working.path("enum"));
    compareRequired(at, released, working);
    compareProperties(at + "/properties", released.path("properties"), working.path("properties"));
    compareProperties(at + "/$defs", released.path("$defs"), working.path("$defs"));
    compareItems(at, released, working);
    compareAdditional(at, released, working);
    compareKeywords(at, released, working);
  }

  private void compareTypes(String at, JsonNode released, JsonNode working) {
    Set<String> before = words(released);
    Set<String> after = words(working);
    boolean narrower =
        before.isEmpty() ? !after.isEmpty() : !after.isEmpty() && !covers(after, before);
    require(!narrower, at, "type was " + before + " and is narrowed to " + after);
  }

  private static boolean covers(Set<String> after, Set<String> before) {
    return before.stream()
        .allMatch(
            type -> after.contains(type) || (type.equals("integer") && after.contains("number")));
  }

  private void compareEnums(String at, JsonNode released, JsonNode working) {
    if (working instanceof MissingNode) {
      return;
    }
    Set<JsonNode> gone = new HashSet<>(values(released));
    values(working).forEach(gone::remove);
    boolean isNew = released instanceof MissingNode;
    require(!isNew, at, "enum is new");
    require(gone.isEmpty(), at, "enum lost " + gone);
  }

  private void compareRequired(String at, JsonNode released, JsonNode working) {
    Set<String> before = words(released.path("required"));
    Set<String> after = words(working.path("required"));
    difference(after, before).forEach(name -> add(at, "'" + name + "' became required"));
    difference(before, after).forEach(name -> add(at, "'" + name + "' is no longer required"));
  }

  private void compareProperties(String at, JsonNode released, JsonNode working) {
    released
        .propertyStream()
        .forEach(property -> {
          String place = at + "/" + property.getKey();
          JsonNode now = working.path(property.getKey());
          if (now instanceof MissingNode) {
            add(place, "was removed");
          } else {
            compare(place, property.getValue(), now);
          }
        });
  }

  private void compareItems(String at, JsonNode released, JsonNode working) {
    if (released.has("items") && working.has("items")) {
      compare(at + "/items", released.path("items"), working.path("items"));
    }
    require(released.has("items") || !working.has("items"), at, "items are now restricted");
  }

  private void compareAdditional(String at, JsonNode released, JsonNode working) {
    JsonNode before = released.path("additionalProperties");
    JsonNode after = working.path("additionalProperties");
    boolean open = after instanceof MissingNode || (after.isBoolean() && after.booleanValue());
    require(open || before.equals(after), at, "additional properties are now restricted");
  }

  private void compareKeywords(String at, JsonNode released, JsonNode working) {
    Set<String> keywords = new TreeSet<>(released.propertyNames());
    keywords.addAll(working.propertyNames());
    keywords.removeAll(FREE);
    keywords.removeAll(STRUCTURE);
    for (String keyword : keywords) {
      compareKeyword(at, keyword, released.get(keyword), working.get(keyword));
    }
  }

  private void compareKeyword(
      String at, String keyword, @Nullable JsonNode before, @Nullable JsonNode after) {
    boolean fine;
    if (LOWER_BOUNDS.contains(keyword)) {
      fine = after == null || (before != null && after.asDouble() <= before.asDouble());
    } else if (UPPER_BOUNDS.contains(keyword)) {
      fine = after == null || (before != null && after.asDouble() >= before.asDouble());
    } else if (RESTRICTIONS.contains(keyword)) {
      fine = after == null || after.equals(before);
    } else {
      fine = before != null && before.equals(after);
    }
    require(fine, at, keyword + " was " + before + " and is now " + after);
  }

  private void require(boolean condition, String at, String otherwise) {
    if (!condition) {
      add(at, otherwise);
    }
  }

  private void add(String at, String problem) {
    breaks.add((at.isEmpty() ? "/" : at) + ": " + problem);
  }

  private static Set<String> difference(Set<String> of, Set<String> minus) {
    Set<String> left = new TreeSet<>(of);
    left.removeAll(minus);
    return left;
  }

  private static Set<String> words(JsonNode node) {
    Set<String> words = new TreeSet<>();
    if (node.isString()) {
      words.add(node.stringValue());
    }
    values(node).forEach(value -> words.add(value.asString()));
    return words;
  }

  private static List<JsonNode> values(JsonNode array) {
    return array.isArray() ? StreamSupport.stream(array.spliterator(), false).toList() : List.of();
  }
}
