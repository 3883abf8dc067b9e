package org.dayanisma.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to a command, also a refusal, tells of.
 *
 * @param object id of the thing, null where it is a person
 * @param people ids of the people concerned
 */
public record Told(@Nullable String object, List<String> people) {

  public Told {
    people = List.copyOf(people);
  }

  /** A person. */
  public static Told of(String person) {
    return new Told(null, List.of(person));
  }

  /** A thing that is about these people. */
  public static Told of(String object, List<String> people) {
    return new Told(object, people);
  }
}
