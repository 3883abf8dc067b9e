package org.dayanisma.casework.cases.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.cases.messaging.CaseEventMapper;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.Versioned;

/** Cases without a store: what other services are told, and how often it was looked for a case. */
final class ToldCases extends InMemoryCases {
  final List<String> told = new ArrayList<>();
  int lookUps;

  List<String> reportedTo() {
    return told.stream().filter(one -> one.contains(".case-reported.")).toList();
  }

  @Override
  public List<CaseRelations> ofMeasure(MemberId memberId, CaseKind kind, LocalDate effectiveOn) {
    lookUps++;
    return super.ofMeasure(memberId, kind, effectiveOn);
  }

  @Override
  protected Optional<Versioned<Case>> insert(Case opened, List<CaseEvent> events) {
    lookUps++;
    Optional<Versioned<Case>> added = super.insert(opened, events);
    note(added.isPresent(), opened, events);
    return added;
  }

  @Override
  public boolean save(Versioned<Case> before, List<CaseEvent> events) {
    boolean saved = super.save(before, events);
    note(saved, before.value().applyAll(events), events);
    return saved;
  }

  private void note(boolean stored, Case after, List<CaseEvent> events) {
    if (stored) {
      new CaseEventMapper(TestPlan.IDS)
          .ofAll(after, 0, events)
          .forEach(event -> told.add(event.type() + " " + new String(event.data(), UTF_8)));
    }
  }
}
