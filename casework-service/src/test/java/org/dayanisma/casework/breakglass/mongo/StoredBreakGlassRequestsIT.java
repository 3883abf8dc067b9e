package org.dayanisma.casework.breakglass.mongo;

import static org.dayanisma.casework.Ids.member;

import java.time.Instant;
import org.dayanisma.aggregates.StoredAggregateContract;
import org.dayanisma.aggregates.StoredAggregates;
import org.dayanisma.casework.CaseworkServiceApplication;
import org.dayanisma.casework.ShiftedClock;
import org.dayanisma.casework.breakglass.domain.BreakGlassEvent;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
    classes = {CaseworkServiceApplication.class, ShiftedClock.Wiring.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=casework-service")
@EmbeddedPlatform
class StoredBreakGlassRequestsIT
    extends StoredAggregateContract<BreakGlassRequest, BreakGlassEvent> {

  @Autowired private MongoBreakGlassRequests store;

  @Override
  protected StoredAggregates<?, BreakGlassRequest, BreakGlassEvent> store() {
    return store;
  }

  @Override
  protected BreakGlassEvent event(BreakGlassRequest before) {
    return new BreakGlassEvent.Refused(before.id(), member("officer"), Instant.EPOCH);
  }
}
