package org.dayanisma.membership.mandates.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
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

  @Test
  void whatIsHeldInAUnitIsHeldThereNowAndGenuine() {
    UnitPath above = UnitPath.root(new UnitId(UUID.randomUUID()));
    UnitPath unit = above.child(new UnitId(UUID.randomUUID()));
    List<MandateId> ids = new ArrayList<>();
    for (Office office : List.of(Office.LAWYER, Office.CASEWORKER, Office.ORGANISER)) {
      ids.add(MandateId.of(UUID.randomUUID().toString()));
      add(new MandateEvent.Started(ids.getLast(), member, unit, office, DAY));
    }
    add(new MandateEvent.Started(id, member, above, Office.LAWYER, DAY));
    var _ =
        mandates.save(
            mandates.find(id).orElseThrow(),
            List.of(new MandateEvent.Ended(id, member, above.unit(), Office.LAWYER, DAY)));

    assertThat(mandates.heldIn(unit.unit(), Office.OF_LEGAL_HELP, 9))
        .extracting(Mandate::id)
        .containsExactlyInAnyOrder(ids.get(0), ids.get(1));
    assertThat(mandates.heldIn(unit.unit(), Office.OF_LEGAL_HELP, 1))
        .containsExactly(mandates.heldIn(unit.unit(), Office.OF_LEGAL_HELP, 9).getFirst());
    assertThat(mandates.heldIn(above.unit(), Office.OF_LEGAL_HELP, 9)).isEmpty();

    databases
        .getMongoDatabase()
        .getCollection("mandates")
        .updateOne(
            Filters.eq("_id", ids.get(2).toString()), Updates.set("office", Office.LAWYER.name()));
    assertThat(mandates.heldIn(unit.unit(), Office.OF_LEGAL_HELP, 9))
        .as("without the forged one")
        .hasSize(2);
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
