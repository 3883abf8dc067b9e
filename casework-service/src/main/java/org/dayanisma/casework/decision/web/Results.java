package org.dayanisma.casework.decision.web;

import java.util.List;
import org.dayanisma.casework.decision.application.CommandResult;
import org.dayanisma.casework.decision.application.CommandResult.Conflict;
import org.dayanisma.casework.decision.application.CommandResult.Done;
import org.dayanisma.casework.decision.application.CommandResult.Fault;
import org.dayanisma.casework.decision.application.CommandResult.NotAllowed;
import org.dayanisma.casework.decision.application.CommandResult.NotFound;
import org.dayanisma.casework.decision.application.CommandResult.Refused;
import org.dayanisma.casework.decision.application.CommandResult.Stale;
import org.dayanisma.httpapi.FieldProblem;
import org.dayanisma.httpapi.Problems;

/** From results of use cases to problems. */
public final class Results {

  private Results() {}

  /** What came of it, or the problem that says why nothing did. */
  public static <T> T value(CommandResult<T> result) {
    return switch (result) {
      case Done<T> done -> done.value();
      case NotFound<T> _ -> throw Problems.notFound();
      case NotAllowed<T> _ -> throw Problems.forbidden();
      case Stale<T> _ -> throw Problems.preconditionFailed();
      case Conflict<T> conflict -> throw Problems.conflict(conflict.code(), conflict.detail());
      case Refused<T> refused -> throw Problems.invalid(problems(refused.faults()));
    };
  }

  private static List<FieldProblem> problems(List<Fault> faults) {
    return faults.stream()
        .map(fault -> new FieldProblem(fault.pointer(), fault.code(), fault.detail()))
        .toList();
  }
}
