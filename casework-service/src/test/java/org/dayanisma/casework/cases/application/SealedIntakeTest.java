package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.actor;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.unit;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.cases.application.OpenCaseHandler.Intake;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.register.application.InMemoryOfficers;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.testkit.MutableClock;
import org.junit.jupiter.api.Test;

/** An intake by hand does not tell whether somebody else has sealed a case of the same measure. */
class SealedIntakeTest {

  private static final LocalDate EFFECTIVE = LocalDate.of(2026, 3, 16);
  private static final MutableClock NOW = MutableClock.at("2026-03-20T10:00:00Z");
  private static final LegalOfficers NOBODY = new InMemoryOfficers();

  private final Actor asya = lawyer("asya");
  private final Actor berat = lawyer("berat");
  private final Actor cem = lawyer("cem");
  private final InMemoryCases cases = new InMemoryCases();
  private final OpenCaseHandler opening = opening(cases);

  @Test
  void outsidersGetWhatTheyWouldGetIfThereWereNone() {
    Case sealed = done(opening, asya).opened().value();
    assertThat(cases.save(sealed, accepted(sealed.seal(Instant.EPOCH, "threats")))).isTrue();

    Intake beside = done(opening, berat);
    Intake first = done(opening(new InMemoryCases()), berat);

    assertThat(beside.isNew()).isEqualTo(first.isNew()).isTrue();
    assertThat(beside.opened().version()).isEqualTo(first.opened().version());
    assertThat(beside.opened().value().deadlines())
        .hasSameSizeAs(first.opened().value().deadlines());
    assertThat(beside.opened().value().responsibleId()).contains(member("berat"));
    assertThat(beside.opened().value().id()).isNotEqualTo(sealed.id());
  }

  @Test
  void theirNextIntakesMeetTheirCaseAndNotTheSealedOne() {
    Versioned<Case> opened = done(opening, asya).opened();
    Case sealed = opened.value();
    assertThat(cases.save(sealed, accepted(sealed.seal(Instant.EPOCH, "threats")))).isTrue();
    Intake beside = done(opening, berat);

    Intake again = done(opening, berat);

    assertThat(again.isNew()).isFalse();
    assertThat(again.opened()).isEqualTo(beside.opened());
    assertThat(SealedWorld.code(opening.handle(intake(cem)))).isEqualTo("case-exists");
    assertThat(cases.find(sealed.id())).map(Versioned::version).contains(opened.version() + 1);
  }

  @Test
  void theTeamMeetsItsOwnCase() {
    Case sealed = done(opening, asya).opened().value();
    assertThat(cases.save(sealed, accepted(sealed.seal(Instant.EPOCH, "threats")))).isTrue();
    assertThat(done(opening, berat).isNew()).isTrue();

    Intake again = done(opening, asya);

    assertThat(again.isNew()).isFalse();
    assertThat(again.opened().value().id()).isEqualTo(sealed.id());
  }

  @Test
  void aRefusedIntakeChangesNothing() {
    Case open = done(opening, asya).opened().value();

    OpenCase earlier =
        SealedWorld.intake(
            berat,
            member("m"),
            TestMeasure.of(CaseKind.DISMISSAL, EFFECTIVE, EFFECTIVE.minusDays(3)));

    assertThat(SealedWorld.code(opening.handle(earlier))).isEqualTo("case-exists");
    assertThat(cases.now(open.id())).isEqualTo(open);
  }

  private static Intake done(OpenCaseHandler handler, Actor actor) {
    return ((Outcome.Accepted<Intake>) handler.handle(intake(actor))).value();
  }

  private static OpenCase intake(Actor actor) {
    return SealedWorld.intake(
        actor, member("m"), TestMeasure.of(CaseKind.DISMISSAL, EFFECTIVE, EFFECTIVE));
  }

  private static OpenCaseHandler opening(InMemoryCases cases) {
    return new OpenCaseHandler(
        cases,
        TestPlan.IDS,
        NOBODY,
        _ -> Optional.of(unit("unit")),
        unitId -> Optional.of(List.of(unit("root"), unitId)),
        TestPlan.PLAN,
        NOW,
        new LegalToday(NOW));
  }

  private static Actor lawyer(String memberId) {
    return actor(memberId, Set.of(Role.LAWYER), "root");
  }
}
