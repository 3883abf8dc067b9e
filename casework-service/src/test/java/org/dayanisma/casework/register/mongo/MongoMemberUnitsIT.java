package org.dayanisma.casework.register.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dayanisma.casework.CaseworkServiceApplication;
import org.dayanisma.casework.ShiftedClock;
import org.dayanisma.casework.register.application.MemberProjection.Withdrawn;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Where a member belongs, told in any order, twice, and after their erasure. */
@SpringBootTest(
    classes = {CaseworkServiceApplication.class, ShiftedClock.Wiring.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=casework-service")
@EmbeddedPlatform
class MongoMemberUnitsIT {

  private final MemberId member = new MemberId(UUID.randomUUID());

  @Autowired private MongoMemberUnits members;

  @Test
  void nobodyIsWhereNothingWasTold() {
    assertThat(members.unitOf(member)).isEmpty();
  }

  @Test
  void theNewestEventOfTheMemberSaysWhereTheyBelong() {
    members.belongs(member, unit("school"), event(3));
    members.belongs(member, unit("clinic"), event(2));
    members.belongs(member, unit("clinic"), event(3));
    assertThat(members.unitOf(member)).contains(unit("school"));

    members.belongs(member, unit("camp"), event(5));
    assertThat(members.unitOf(member)).contains(unit("camp"));
  }

  @Test
  void nothingThatIsToldAgainBringsBackWhoWasErased() {
    for (long seed = 0; seed < 20; seed++) {
      MemberId somebody = new MemberId(UUID.randomUUID());
      List<Runnable> told = new ArrayList<>();
      told.add(() -> members.belongs(somebody, unit("school"), event(somebody, 1)));
      told.add(() -> members.belongs(somebody, unit("school"), event(somebody, 4)));
      told.add(() -> members.gone(somebody, event(somebody, 6)));
      told.addAll(List.copyOf(told));
      Collections.shuffle(told, new Random(seed));
      told.forEach(Runnable::run);
      assertThat(members.unitOf(somebody)).as("seed %d", seed).isEmpty();
    }
  }

  /** The correction may be read first: a report that was parked is told again later. */
  @Test
  void aReportThatWasTakenBackIsKnownAsThatWheneverItIsRead() {
    Withdrawn dismissal = new Withdrawn("DISMISSED", LocalDate.of(2026, 3, 16));
    members.corrected(member, unit("school"), dismissal, event(6));
    members.corrected(member, unit("school"), dismissal, event(6));

    assertThat(members.isWithdrawn(member, dismissal, event(5))).isTrue();
    assertThat(members.isWithdrawn(member, dismissal, event(7)))
        .as("reported once more, after the correction")
        .isFalse();
    assertThat(
            members.isWithdrawn(
                member, new Withdrawn("DISMISSED", LocalDate.of(2026, 3, 17)), event(5)))
        .isFalse();
    assertThat(
            members.isWithdrawn(
                member, new Withdrawn("SUSPENDED", LocalDate.of(2026, 3, 16)), event(5)))
        .isFalse();
    assertThat(members.unitOf(member)).contains(unit("school"));

    members.gone(member, event(8));
    assertThat(members.isWithdrawn(member, dismissal, event(5))).isFalse();
  }

  private IncomingEvent event(long sequence) {
    return event(member, sequence);
  }

  private static IncomingEvent event(MemberId subject, long sequence) {
    return new IncomingEvent(
        subject + ":" + sequence,
        "org.dayanisma.membership.any.v1",
        "/membership-service",
        subject.toString(),
        sequence,
        Instant.EPOCH,
        new byte[0],
        null);
  }
}
