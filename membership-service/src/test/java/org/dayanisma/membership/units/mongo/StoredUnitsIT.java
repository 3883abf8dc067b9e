package org.dayanisma.membership.units.mongo;

import java.util.List;
import java.util.UUID;
import org.dayanisma.aggregates.StoredAggregateContract;
import org.dayanisma.aggregates.StoredAggregates;
import org.dayanisma.membership.MembershipServiceApplication;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
class StoredUnitsIT extends StoredAggregateContract<Unit, UnitEvent> {

  @Autowired private MongoUnits store;

  @Override
  protected StoredAggregates<?, Unit, UnitEvent> store() {
    return store;
  }

  @Override
  protected UnitEvent event(Unit before) {
    return new UnitEvent.PathChanged(
        before.id(), new UnitPath(List.of(new UnitId(UUID.randomUUID()), before.id())));
  }
}
