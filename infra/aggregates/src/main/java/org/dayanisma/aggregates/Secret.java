package org.dayanisma.aggregates;

import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * A component that is stored encrypted.
 *
 * @param path names from the aggregate to it, through lists as well
 * @param absent its value once it can no longer be read, or if there is nothing to encrypt
 */
record Secret(List<String> path, Absent absent) {

  /** What stands for a secret that is not there. */
  enum Absent {
    NULL,
    EMPTY_TEXT,
    /** Without this secret there is no aggregate. */
    NOTHING
  }

  Secret {
    path = List.copyOf(path);
  }

  static Secret at(String path, RecordComponent component) {
    return new Secret(List.of(path.split("\\.", -1)), absentOf(component));
  }

  private static Absent absentOf(RecordComponent component) {
    if (RecordTypes.isNullable(component)) {
      return Absent.NULL;
    }
    return component.getType() == String.class ? Absent.EMPTY_TEXT : Absent.NOTHING;
  }

  boolean isWorthNothing(Object value) {
    return absent == Absent.EMPTY_TEXT && "".equals(value);
  }
}
