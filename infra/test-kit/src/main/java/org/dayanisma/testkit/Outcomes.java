package org.dayanisma.testkit;

import java.util.List;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;

/** Reading outcomes in tests. */
public final class Outcomes {

  private Outcomes() {}

  public static <T> T accepted(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<T>(T value) -> value;
      case Outcome.Refused<T>(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
    };
  }

  public static Refusal refused(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Refused<?>(Refusal refusal)) {
      return refusal;
    }
    throw new AssertionError("accepted: " + outcome);
  }

  /** "pointer code" of everything that was wrong. */
  public static List<String> faults(Outcome<?> outcome) {
    return refused(outcome).faults().stream().map(f -> f.pointer() + " " + f.code()).toList();
  }

  /** {@code ACCEPTED}, the code of the first fault, or the kind of a refusal that names none. */
  public static String saying(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<?> _ -> "ACCEPTED";
      case Outcome.Refused<?>(Refusal refusal) ->
          refusal.faults().isEmpty() ? refusal.kind().name() : refusal.faults().getFirst().code();
    };
  }
}
