package org.dayanisma.casework.register.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.unit;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.dayanisma.casework.CaseworkServiceApplication;
import org.dayanisma.casework.ShiftedClock;
import org.dayanisma.casework.register.application.MandateProjection.KnownMandate;
import org.dayanisma.casework.register.domain.LegalOffice;
import org.dayanisma.casework.register.domain.MandateId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.Tampering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What this service was told of members, units and mandates, and somebody changed in its store. */
@SpringBootTest(
    classes = {CaseworkServiceApplication.class, ShiftedClock.Wiring.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=casework-service")
@EmbeddedPlatform
class StampedProjectionsIT {

  private final String id = UUID.randomUUID().toString();
  private final MemberId member = MemberId.of(id);
  private final UnitId unit = UnitId.of(id);

  @Autowired private MongoMemberUnits members;
  @Autowired private MongoLegalOfficers officers;
  @Autowired private MongoDatabaseFactory databases;

  @Test
  void whereAMemberBelongs() {
    members.belongs(member, unit("school"), event(1));
    everyFieldOf("members", () -> members.unitOf(member));
    assertThat(members.unitOf(member)).contains(unit("school"));
  }

  @Test
  void whoHoldsALegalMandateInAUnit() {
    officers.started(
        new KnownMandate(
            new MandateId(UUID.randomUUID()),
            member("asya"),
            unit,
            LegalOffice.LEGAL_COORDINATOR,
            LocalDate.EPOCH),
        event(1));
    everyFieldOf(
        "unit_mandates", () -> officers.coordinatorNearest(List.of(unit("root"), unit), Set.of()));
    everyFieldOf(
        "unit_mandates",
        () -> officers.holdsMandateAbove(member("eve"), List.of(unit("root"), unit)));
    assertThat(officers.coordinatorNearest(List.of(unit("root"), unit), Set.of()))
        .contains(member("asya"));
  }

  private void everyFieldOf(String collection, ThrowingCallable reading) {
    MongoCollection<Document> rows = databases.getMongoDatabase().getCollection(collection);
    Tampering.with(rows, id)
        .everyField(what -> assertThatThrownBy(reading).as(what).isInstanceOf(StampRejected.class));
  }

  private IncomingEvent event(long sequence) {
    return new IncomingEvent(
        id + ":" + sequence,
        "org.dayanisma.membership.any.v1",
        "/membership-service",
        id,
        sequence,
        Instant.EPOCH,
        new byte[0],
        null);
  }
}
