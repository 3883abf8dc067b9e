package org.dayanisma.casework.cases.mongo;

import static org.dayanisma.casework.Ids.unit;

import java.util.List;
import org.dayanisma.aggregates.StoredAggregateContract;
import org.dayanisma.aggregates.StoredAggregates;
import org.dayanisma.casework.CaseworkServiceApplication;
import org.dayanisma.casework.ShiftedClock;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
    classes = {CaseworkServiceApplication.class, ShiftedClock.Wiring.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=casework-service")
@EmbeddedPlatform
class StoredCasesIT extends StoredAggregateContract<Case, CaseEvent> {

  @Autowired private MongoCases store;

  @Override
  protected StoredAggregates<?, Case, CaseEvent> store() {
    return store;
  }

  @Override
  protected CaseEvent event(Case before) {
    return new CaseEvent.UnitMoved(before.id(), List.of(unit("kesk"), before.unitId()));
  }
}
