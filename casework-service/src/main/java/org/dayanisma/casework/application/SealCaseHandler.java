package org.dayanisma.casework.application;

import java.time.InstantSource;
import org.dayanisma.casework.application.CaseDecision.Verdict;
import org.dayanisma.casework.application.CommandResult.Conflict;
import org.dayanisma.casework.application.CommandResult.NotAllowed;
import org.dayanisma.casework.domain.Case;
import org.dayanisma.casework.domain.Cases;

/** Seals and unseals: the responsible's alone, closed cases included. */
public final class SealCaseHandler {

  private final Cases cases;
  private final InstantSource clock;

  public SealCaseHandler(Cases cases, InstantSource clock) {
    this.cases = cases;
    this.clock = clock;
  }

  public CommandResult<Case> handle(SealCase command) {
    return new CaseDecision(cases)
        .decide(
            command.actor(),
            () -> cases.relations(command.caseId()),
            command.expectedVersion(),
            present -> decide(present, command));
  }

  private Verdict decide(Case present, SealCase command) {
    if (!CaseAccess.isResponsible(command.actor(), present.relations())) {
      return new Verdict.No(new NotAllowed<>());
    }
    if (present.isSealed() == command.on()) {
      return new Verdict.No(
          command.on()
              ? new Conflict<>("already-sealed", "the case is sealed")
              : new Conflict<>("not-sealed", "the case is not sealed"));
    }
    return new Verdict.Events(
        command.on()
            ? present.seal(clock.instant(), command.reason())
            : present.unseal(clock.instant(), command.reason()));
  }
}
