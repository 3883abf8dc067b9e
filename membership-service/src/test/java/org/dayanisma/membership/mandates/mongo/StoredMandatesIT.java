package org.dayanisma.membership.mandates.mongo;

import java.time.LocalDate;
import org.dayanisma.aggregates.StoredAggregateContract;
import org.dayanisma.aggregates.StoredAggregates;
import org.dayanisma.membership.MembershipServiceApplication;
import org.dayanisma.membership.mandates.domain.Mandate;
import org.dayanisma.membership.mandates.domain.MandateEvent;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
class StoredMandatesIT extends StoredAggregateContract<Mandate, MandateEvent> {

  @Autowired private MongoMandates store;

  @Override
  protected StoredAggregates<?, Mandate, MandateEvent> store() {
    return store;
  }

  @Override
  protected MandateEvent event(Mandate before) {
    return new MandateEvent.Ended(
        before.id(), before.memberId(), before.unitId(), before.office(), LocalDate.EPOCH);
  }
}
