package org.dayanisma.membership.members.web;

import java.util.List;
import org.dayanisma.commands.Answers;
import org.dayanisma.httpapi.FieldProblem;
import org.dayanisma.membership.members.application.RegisterMembers;

/** What became of the lines of a register; the numbers add up. */
record RegisterMembersResponse(int registered, int unchanged, List<Rejected> rejected) {

  /**
   * A line left out.
   *
   * @param index counted from 0
   */
  record Rejected(int index, List<FieldProblem> errors) {}

  static RegisterMembersResponse of(RegisterMembers.Result result) {
    return new RegisterMembersResponse(
        result.entered().size(),
        result.unchanged(),
        result.rejected().stream()
            .map(line -> new Rejected(line.index(), Answers.fields(line.faults())))
            .toList());
  }
}
