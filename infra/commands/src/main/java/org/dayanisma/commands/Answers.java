package org.dayanisma.commands;

import java.util.List;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.decisions.Fault;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.httpapi.FieldProblem;
import org.dayanisma.httpapi.ProblemException;
import org.dayanisma.httpapi.Problems;

/** Turns what came of a command into an answer, or into the problem that fits the refusal. */
public final class Answers {

  private Answers() {}

  public static <T> T valueOf(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<T>(T value) -> value;
      case Outcome.Refused<T>(Refusal refusal) -> throw problem(refusal);
    };
  }

  /** The same, but the people about whom a refusal tells are recorded before it is told. */
  public static <T> T valueOf(Outcome<T> outcome, Disclosure disclosure) {
    if (outcome instanceof Outcome.Refused<T>(Refusal refusal) && !refusal.tellsOf().isEmpty()) {
      disclosure.of(refusal.tellsOf());
      throw told(refusal);
    }
    return valueOf(outcome);
  }

  private static ProblemException problem(Refusal refusal) {
    if (!refusal.tellsOf().isEmpty()) {
      throw new IllegalStateException("a refusal that tells of people was not recorded");
    }
    return told(refusal);
  }

  private static ProblemException told(Refusal refusal) {
    return switch (refusal.kind()) {
      case INVALID -> Problems.invalid(fields(refusal.faults()));
      case CONFLICT -> conflict(refusal.faults().getFirst());
      case NOT_FOUND -> Problems.notFound();
      case FORBIDDEN -> forbidden(refusal.faults());
      case STALE -> Problems.preconditionFailed();
    };
  }

  private static ProblemException forbidden(List<Fault> faults) {
    return faults.isEmpty()
        ? Problems.forbidden()
        : Problems.forbidden(faults.getFirst().code(), faults.getFirst().detail());
  }

  private static ProblemException conflict(Fault fault) {
    return fault.pointer().isEmpty()
        ? Problems.conflict(fault.code(), fault.detail())
        : Problems.conflict(fault.pointer(), fault.code(), fault.detail());
  }

  public static List<FieldProblem> fields(List<Fault> faults) {
    return faults.stream()
        .map(fault -> new FieldProblem(fault.pointer(), fault.code(), fault.detail()))
        .toList();
  }
}
