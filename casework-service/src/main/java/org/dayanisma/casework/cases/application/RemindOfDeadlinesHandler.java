package org.dayanisma.casework.cases.application;

import java.time.LocalDate;
import java.util.List;
import org.dayanisma.aggregates.ForgedRows;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Ladder;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.springframework.stereotype.Service;

/**
 * Reminds whoever answers for a case of its deadlines, on each rung once: thirty, fourteen, seven,
 * three days and one day before the safe day, and when it has passed. It may be cut off at any
 * point and done again, and may run several times at once: a reminder is a change of the case.
 */
@Service
public record RemindOfDeadlinesHandler(Cases cases, LegalToday today) {

  private static final int CHUNK = 200;

  public void handle() {
    LocalDate day = today.get();
    ForgedRows forged = new ForgedRows();
    List<CaseId> some = cases.toRemind(day, null, CHUNK);
    while (!some.isEmpty()) {
      some.forEach(id -> forged.passOver(() -> remind(id, day)));
      some = cases.toRemind(day, some.getLast(), CHUNK);
    }
    forged.report();
  }

  private void remind(CaseId id, LocalDate day) {
    var _ = new CaseDecisions(cases).follow(id, present -> new Ladder(present).remind(day));
  }
}
