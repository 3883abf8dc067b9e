package org.dayanisma.casework.adapter.mongo;

import org.dayanisma.casework.CaseworkServiceApplication;
import org.dayanisma.casework.ShiftedClock;
import org.dayanisma.casework.application.CaseOverviews;
import org.dayanisma.casework.application.CasesContract;
import org.dayanisma.casework.domain.Cases;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The contract on MongoDB, or on the server named by {@code DAYANISMA_TEST_MONGODB_URI}. */
@SpringBootTest(
    classes = {CaseworkServiceApplication.class, ShiftedClock.Wiring.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=casework-service")
@EmbeddedPlatform
class MongoCasesIT extends CasesContract {

  @Autowired private MongoCases store;

  @Override
  protected Cases cases() {
    return store;
  }

  @Override
  protected CaseOverviews overviews() {
    return store;
  }
}
