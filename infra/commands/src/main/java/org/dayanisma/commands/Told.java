package org.dayanisma.commands;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to a command tells about, be it a refusal.
 *
 * @param object id of the thing, null where it is a person
 * @param people ids of the people concerned
 * @param details what else a change is about, by name, for example to which unit or which office;
 *     ids of units, and codes
 */
public record Told(@Nullable String object, List<String> people, Map<String, String> details) {

  public Told {
    people = List.copyOf(people);
    details = Map.copyOf(details);
  }

  /** A person. */
  public static Told of(String person) {
    return new Told(null, List.of(person), Map.of());
  }

  /** A thing that is about these people. */
  public static Told of(String object, List<String> people) {
    return new Told(object, people, Map.of());
  }

  /** The same with details. */
  public Told with(Map<String, String> more) {
    return new Told(object, people, more);
  }
}
