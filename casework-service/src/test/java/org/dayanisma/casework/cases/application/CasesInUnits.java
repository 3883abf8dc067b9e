package org.dayanisma.casework.cases.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.aggregates.StandingAggregates;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.decisions.Versioned;
import org.jspecify.annotations.Nullable;

/** Cases in memory, as what follows the units sees them. */
record CasesInUnits(InMemoryCases cases) implements StandingAggregates<Case, CaseEvent> {

  @Override
  public Class<Case> type() {
    return Case.class;
  }

  @Override
  public List<String> in(String unitId, @Nullable String after, int limit) {
    return cases.all().stream()
        .filter(found -> found.unitId().equals(UnitId.of(unitId)))
        .map(Case::key)
        .filter(key -> after == null || key.compareTo(after) > 0)
        .sorted()
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Versioned<Case>> find(String key) {
    return cases.find(CaseId.of(key));
  }

  @Override
  public boolean save(Versioned<Case> before, List<CaseEvent> events) {
    return cases.save(before, events);
  }

  @Override
  public String unitOf(Case present) {
    return present.unitId().toString();
  }

  @Override
  public List<CaseEvent> follow(Case present, List<String> unitPath) {
    return present.follow(UnitId.path(unitPath));
  }
}
