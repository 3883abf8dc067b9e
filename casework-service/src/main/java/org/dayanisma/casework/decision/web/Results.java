package org.dayanisma.casework.adapter.web;

import java.util.List;
import org.dayanisma.casework.application.CommandResult;
import org.dayanisma.casework.application.CommandResult.Conflict;
import org.dayanisma.casework.application.CommandResult.Done;
import org.dayanisma.casework.application.CommandResult.Fault;
import org.dayanisma.casework.application.CommandResult.NotAllowed;
import org.dayanisma.casework.application.CommandResult.NotFound;
import org.dayanisma.casework.application.CommandResult.Refused;
import org.dayanisma.casework.application.CommandResult.Stale;
import org.dayanisma.httpapi.FieldProblem;
import org.dayanisma.httpapi.Problems;

/** From results of use cases to problems. */
final class Results {

  private Results() {}

  /** What came of it, or the problem that says why nothing did. */
  static <T> T value(CommandResult<T> result) {
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
