package org.dayanisma.membership.mandates.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.membership.MembershipServiceApplication;
import org.dayanisma.membership.mandates.application.EndMandatesOf;
import org.dayanisma.membership.mandates.domain.Mandate;
import org.dayanisma.membership.mandates.domain.MandateEvent;
import org.dayanisma.membership.mandates.domain.MandateId;
import org.dayanisma.membership.mandates.domain.Mandates;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.Office;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.Tampering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Whoever writes to the store can neither give an office nor give back one that has ended. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
class MongoMandatesIT {

  private static final LocalDate DAY = LocalDate.parse("2026-03-16");

  @Autowired Mandates mandates;
  @Autowired EndMandatesOf ending;
  @Autowired MongoDatabaseFactory databases;

  private final MandateId id = MandateId.of(UUID.randomUUID().toString());
  private final MemberId member = MemberId.of(UUID.randomUUID().toString());

  @Test
  void nothingOfAMandateCanBeChangedInTheStore() {
    UnitPath unit = UnitPath.root(new UnitId(UUID.randomUUID()));
    add(new MandateEvent.Started(id, member, unit, Office.LAWYER, DAY));
    assertNothingIsBelieved();

    var held = mandates.find(id).orElseThrow();
    var _ =
        mandates.save(
            held, List.of(new MandateEvent.Ended(id, member, unit.unit(), Office.LAWYER, DAY)));

    assertNothingIsBelieved();
    assertThat(mandates.heldBy(member)).isEmpty();
    assertThat(mandates.everHeldBy(member)).hasSize(1);
  }

  @Test
  void aForgedMandateKeepsNoOtherFromEnding() {
    UnitPath unit = UnitPath.root(new UnitId(UUID.randomUUID()));
    MandateId other = MandateId.of(UUID.randomUUID().toString());
    add(new MandateEvent.Started(id, member, unit, Office.LAWYER, DAY));
    add(new MandateEvent.Started(other, member, unit, Office.CASEWORKER, DAY));
    databases
        .getMongoDatabase()
        .getCollection("mandates")
        .updateOne(Filters.eq("_id", id.toString()), Updates.set("office", "ADMINISTRATOR"));

    ending.endAll(member);

    assertThat(mandates.find(other).orElseThrow().value().isHeld()).isFalse();
  }

  private void assertNothingIsBelieved() {
    Tampering.with(databases.getMongoDatabase().getCollection("mandates"), id.toString())
        .everyField(what -> {
          List<ThrowingCallable> readings =
              what.endsWith("memberId")
                  ? List.of(() -> mandates.find(id))
                  : List.of(() -> mandates.find(id), () -> mandates.everHeldBy(member));
          readings.forEach(
              reading -> assertThatThrownBy(reading).as(what).isInstanceOf(StampRejected.class));
        });
  }

  private void add(MandateEvent.Started event) {
    assertThat(mandates.add(Mandate.from(event), List.of(event))).isPresent();
  }
}
