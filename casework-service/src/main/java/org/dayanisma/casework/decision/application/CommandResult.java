package org.dayanisma.casework.decision.application;

import java.util.List;

/** What became of a command. */
public sealed interface CommandResult<T> {

  /** It was carried out. */
  record Done<T>(T value) implements CommandResult<T> {}

  /** There is nothing, or nothing the actor may know of. */
  record NotFound<T>() implements CommandResult<T> {}

  /** The actor knows the case but may not do this. */
  record NotAllowed<T>() implements CommandResult<T> {}

  /** Values break a rule. */
  record Refused<T>(List<Fault> faults) implements CommandResult<T> {
    public Refused {
      faults = List.copyOf(faults);
    }

    public static <T> Refused<T> at(String pointer, String code, String detail) {
      return new Refused<>(List.of(new Fault(pointer, code, detail)));
    }
  }

  /** The state does not allow it. */
  record Conflict<T>(String code, String detail) implements CommandResult<T> {}

  /** The actor has seen an older version. */
  record Stale<T>() implements CommandResult<T> {}

  /**
   * A value that breaks a rule.
   *
   * @param pointer JSON pointer into the command
   */
  record Fault(String pointer, String code, String detail) {}
}
