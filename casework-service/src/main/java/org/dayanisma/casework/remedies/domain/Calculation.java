package org.dayanisma.casework.remedies.domain;

import java.util.List;

/** Outcome of a calculation: a deadline, or every reason why there is none. */
public sealed interface Calculation {

  /** The deadline stands. */
  record Computed(ComputedDeadline deadline) implements Calculation {}

  /** Nothing was computed. */
  record Refused(List<Refusal> refusals) implements Calculation {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** What is wrong with one event. */
  record Refusal(RemedyEvent event, String code, String detail) {}
}
