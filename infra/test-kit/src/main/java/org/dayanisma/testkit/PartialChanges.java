package org.dayanisma.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A partial change changes what it names and nothing else (RFC 7396): every {@code PATCH} of a
 * service × every set of the fields of its example, at any depth, sent to something new each time.
 * What is sent is read back, and all that was left out is as it was before.
 */
public final class PartialChanges {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int OK = 200;

  private final Resource resource;
  private final JsonNode example;
  private final List<String> fields;
  private final List<String> faults = new ArrayList<>();

  private PartialChanges(Resource resource, JsonNode example) {
    this.resource = resource;
    this.example = example;
    this.fields = List.copyOf(leaves(example, ""));
  }

  /**
   * Something that may be changed.
   *
   * @param asker whoever may read and change it
   * @param path where it is; its fields are read where the change names them
   */
  public record Resource(Api asker, String path) {}

  /**
   * Changes all of them.
   *
   * @param anew makes something new for this operation, with a value in every field
   * @return how many changes were made
   * @throws AssertionError that names each change by its fields, and what became of which field
   */
  public static int check(ApiDocument document, Function<ApiOperation, Resource> anew) {
    List<String> faults = new ArrayList<>();
    int made = 0;
    for (ApiOperation operation : document.operations()) {
      if (operation.method().equals("PATCH")) {
        JsonNode example = operation.body().orElseThrow().path("example");
        int subsets = 1 << leaves(example, "").size();
        for (int subset = 0; subset < subsets; subset++) {
          PartialChanges change = new PartialChanges(anew.apply(operation), example);
          change.make(subset);
          change.faults.forEach(fault -> faults.add(operation + ": " + fault));
          made++;
        }
      }
    }
    ArchitectureRules.failOn(faults);
    return made;
  }

  private void make(int subset) {
    Api.Answer before = resource.asker().get(resource.path());
    ObjectNode body = JSON.createObjectNode();
    Set<String> named = new TreeSet<>();
    for (int i = 0; i < fields.size(); i++) {
      if ((subset & (1 << i)) != 0) {
        put(body, fields.get(i), example.at(fields.get(i)));
        named.add(fields.get(i));
      }
    }
    Api.Answer answer =
        resource.asker().havingSeen(before.etag()).patch(resource.path(), body.toString());
    if (answer.status() != OK) {
      faults.add(named + " is refused: " + answer.raw().body());
      return;
    }
    JsonNode after = resource.asker().get(resource.path()).body();
    for (String field : fields) {
      JsonNode expected = named.contains(field) ? example.at(field) : before.body().at(field);
      if (expected.isNull() || expected.isMissingNode()) {
        faults.add("there was no " + field + " before, so nothing can be said about it");
      } else if (!after.at(field).equals(expected)) {
        faults.add(named + " made " + field + " " + after.at(field) + ", not " + expected);
      }
    }
  }

  private static List<String> leaves(JsonNode node, String pointer) {
    List<String> found = new ArrayList<>();
    node.properties()
        .forEach(field -> {
          String place = pointer + "/" + field.getKey();
          if (field.getValue().isObject()) {
            found.addAll(leaves(field.getValue(), place));
          } else {
            found.add(place);
          }
        });
    return found;
  }

  private static void put(ObjectNode body, String pointer, JsonNode value) {
    String[] names = pointer.substring(1).split("/", -1);
    ObjectNode at = body;
    for (int i = 0; i < names.length - 1; i++) {
      at = at.withObject("/" + names[i]);
    }
    at.set(names[names.length - 1], value);
  }
}
