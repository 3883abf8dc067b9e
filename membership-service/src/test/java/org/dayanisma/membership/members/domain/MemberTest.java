package org.dayanisma.membership.members.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.membership.members.domain.MemberBuilder.aMember;
import static org.dayanisma.testkit.Outcomes.accepted;
import static org.dayanisma.testkit.Outcomes.faults;
import static org.dayanisma.testkit.Outcomes.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.dayanisma.decisions.Language;
import org.dayanisma.decisions.LegalTime;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemberTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
  private static final UnitPath UNIT = UnitPath.root(new UnitId(UUID.randomUUID()));

  @Test
  void admitsAnApplicantAndAnnouncesTheContacts() {
    Member applicant = aMember().build();
    List<MemberEvent> events = accepted(applicant.admit(UNIT, DAY));
    assertThat(events)
        .containsExactly(
            new MemberEvent.Admitted(applicant.id(), UNIT, DAY),
            new MemberEvent.ReachAnnounced(applicant.id(), applicant.reach()));
    assertThat(applicant.applyAll(events).standing()).isEqualTo(Standing.ADMITTED);
  }

  @Test
  void refusesASecondAdmission() {
    Refusal refusal = refused(aMember().admitted().build().admit(UNIT, DAY));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refusal.faults().getFirst().code()).isEqualTo("already-admitted");
  }

  @Test
  void needsAReasonToRefuse() {
    Member applicant = aMember().appliedAt(LegalTime.startOf(DAY)).build();
    assertThat(faults(applicant.refuse(UNIT, null, DAY))).containsExactly("/reason required");
    assertThat(faults(applicant.refuse(UNIT, " ", DAY))).containsExactly("/reason required");
    Member after = applicant.applyAll(accepted(applicant.refuse(UNIT, "other branch", DAY)));
    assertThat(after.standing()).isEqualTo(Standing.REFUSED);
    assertThat(faults(after.admit(UNIT, DAY))).containsExactly(" already-refused");
  }

  @Test
  void noStatusBeginsBeforeTheOneThatItFollows() {
    Member dismissed = aMember().admitted().dismissed().build();
    LocalDate since = Objects.requireNonNull(dismissed.service().effectiveOn());

    assertThat(faults(dismissed.changeServiceStatus(UNIT, reinstatement(since.minusDays(1)))))
        .containsExactly("/effectiveOn before-present-status");
    assertThat(accepted(dismissed.changeServiceStatus(UNIT, reinstatement(since)))).hasSize(1);
    assertThat(dismissed.reinstate(UNIT, ServiceStatus.DISMISSED, since, since.minusDays(1)))
        .as("nor by a case")
        .isEmpty();
  }

  private static ServiceChange reinstatement(LocalDate on) {
    return new ServiceChange(ServiceStatus.REINSTATED, on, null, null);
  }

  @Test
  void aDismissedMemberStaysAMember() {
    Member member = aMember().admitted().build();
    Member after = member.applyAll(accepted(member.changeServiceStatus(UNIT, dismissal(DAY))));
    assertThat(after.service().status()).isEqualTo(ServiceStatus.DISMISSED);
    assertThat(after.standing()).isEqualTo(Standing.ADMITTED);
  }

  @Test
  void nobodyIsDismissedBeforeTheyWereBorn() {
    Member member = aMember().admitted().build();
    assertThat(faults(member.changeServiceStatus(UNIT, dismissal(LocalDate.of(1984, 2, 28)))))
        .containsExactly("/effectiveOn before-birth");
    Member ageless = aMember().withoutBirthDate().admitted().build();
    accepted(ageless.changeServiceStatus(UNIT, dismissal(LocalDate.of(1984, 2, 28))));
  }

  @Test
  void nobodyIsDismissedAtFiveNorOnTheDayBeforeTheyAreFifteen() {
    Member member = aMember().admitted().build();
    LocalDate fifteen = LocalDate.of(1999, 2, 28);

    for (LocalDate day : List.of(LocalDate.of(1989, 3, 16), fifteen.minusDays(1))) {
      assertThat(faults(member.changeServiceStatus(UNIT, dismissal(day))))
          .containsExactly("/effectiveOn before-least-age");
    }
    assertThat(
            faults(
                member.changeServiceStatus(
                    UNIT,
                    new ServiceChange(
                        ServiceStatus.SUSPENDED, fifteen, fifteen.minusDays(1), null))))
        .containsExactly("/notifiedOn before-least-age");
    accepted(member.changeServiceStatus(UNIT, dismissal(fifteen)));
    accepted(
        aMember()
            .withoutBirthDate()
            .admitted()
            .build()
            .changeServiceStatus(UNIT, dismissal(LocalDate.of(1989, 3, 16))));
  }

  @Test
  void aNoticeIsGivenAtMostAYearBeforeItTakesEffect() {
    for (LocalDate notice :
        List.of(
            LocalDate.of(2001, 3, 16), LocalDate.of(2014, 3, 16), DAY.minusYears(1).minusDays(1))) {
      assertThat(faults(new ServiceChange.Draft("DISMISSED", DAY, notice, null).check(DAY)))
          .containsExactly("/notifiedOn notice-long-before");
    }
    accepted(new ServiceChange.Draft("DISMISSED", DAY, DAY.minusYears(1), null).check(DAY));
    accepted(
        new ServiceChange.Draft("DISMISSED", DAY.minusYears(9), DAY, null).check(DAY)); // told late
  }

  /** Whatever is reported and corrected in whatever order. */
  @Test
  void theServiceRecordRunsForwards() {
    Seeded.random(
        20261130,
        500,
        random -> {
          Member member = aMember().admitted().build();
          for (int step = 0; step < 20; step++) {
            ServiceChange any =
                new ServiceChange(
                    any(random, ServiceStatus.values()),
                    DAY.plusDays(random.nextInt(-30, 30)),
                    null,
                    null);
            Outcome<List<MemberEvent>> outcome =
                random.nextInt(3) > 0
                    ? member.changeServiceStatus(UNIT, any)
                    : member.correctServiceStatus(
                        UNIT,
                        new ServiceCorrection("reason", random.nextBoolean() ? null : any),
                        null,
                        Instant.EPOCH);
            if (outcome instanceof Outcome.Accepted<List<MemberEvent>>(var events)) {
              member = member.applyAll(events);
            }
          }
          ServiceRecord before = ServiceRecord.INITIAL;
          for (ServiceRecord entry : member.history().entries()) {
            assertThat(before.status().next()).contains(entry.status());
            LocalDate since = before.effectiveOn();
            assertThat(entry.effectiveOn()).isAfterOrEqualTo(since == null ? LocalDate.MIN : since);
            before = entry;
          }
          int standing = member.history().entries().size();
          for (int taken = 0; taken < standing; taken++) {
            member =
                member.applyAll(
                    accepted(
                        member.correctServiceStatus(
                            UNIT, new ServiceCorrection("reason", null), null, Instant.EPOCH)));
          }
          assertThat(member.service()).isEqualTo(ServiceRecord.INITIAL);
        });
  }

  @Test
  void anApplicantHasNoServiceStatusToChange() {
    assertThat(faults(aMember().build().changeServiceStatus(UNIT, dismissal(DAY))))
        .containsExactly(" not-a-member");
  }

  @Test
  void refusesTheSameStatusTwice() {
    Member dismissed = aMember().admitted().dismissed().build();
    Refusal refusal = refused(dismissed.changeServiceStatus(UNIT, dismissal(DAY)));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refusal.faults().getFirst().pointer()).isEqualTo("/serviceStatus");
  }

  @ParameterizedTest
  @EnumSource(ServiceStatus.class)
  void noStatusFollowsItselfAndNoneIsADeadEnd(ServiceStatus status) {
    assertThat(status.next()).isNotEmpty().doesNotContain(status);
  }

  @Test
  void aNoticeIsNotGivenInTheFutureButAStatusMayBe() {
    LocalDate tomorrow = DAY.plusDays(1);
    assertThat(faults(new ServiceChange.Draft("DISMISSED", tomorrow, tomorrow, null).check(DAY)))
        .containsExactly("/notifiedOn future-notice");
    accepted(new ServiceChange.Draft("DISMISSED", tomorrow, DAY, null).check(DAY));
    assertThat(faults(new ServiceChange.Draft("FIRED", null, null, null).check(DAY)))
        .containsExactly("/serviceStatus unknown-status", "/effectiveOn required");
  }

  @Test
  void announcesNewContactsOnlyOfMembers() {
    Reach other = new Reach(List.of(Language.ARABIC), null, null);
    assertThat(accepted(aMember().build().changeReach(other))).hasSize(1);
    Member member = aMember().admitted().build();
    List<MemberEvent> events = accepted(member.changeReach(other));
    assertThat(events).hasSize(2);
    assertThat(member.applyAll(events).reach()).isEqualTo(other);
    assertThat(accepted(member.changeReach(member.reach()))).isEmpty();
  }

  /** Whatever is tried in whatever order: the state is the fold of the events. */
  @Test
  void theStateIsTheFoldOfItsEvents() {
    Seeded.random(
        20260316,
        500,
        random -> {
          List<MemberEvent> history = new ArrayList<>(aMember().applied());
          Member member = Member.from(history);
          for (int step = 0; step < 12; step++) {
            ServiceStatus wanted = any(random, ServiceStatus.values());
            Outcome<List<MemberEvent>> outcome =
                switch (random.nextInt(5)) {
                  case 0 -> member.admit(UNIT, DAY);
                  case 3 ->
                      member.correctServiceStatus(
                          UNIT,
                          new ServiceCorrection(
                              "reason",
                              random.nextBoolean()
                                  ? null
                                  : new ServiceChange(wanted, DAY, DAY, null)),
                          null,
                          Instant.EPOCH);
                  case 1 -> member.refuse(UNIT, "reason", DAY);
                  case 2 ->
                      member.changeReach(
                          new Reach(List.of(any(random, Language.values())), null, null));
                  default ->
                      member.changeServiceStatus(UNIT, new ServiceChange(wanted, DAY, null, null));
                };
            if (outcome instanceof Outcome.Accepted<List<MemberEvent>>(var events)) {
              history.addAll(events);
              member = member.applyAll(events);
            }
          }
          assertThat(Member.from(history)).isEqualTo(member);
        });
  }

  private static <T> T any(RandomGenerator random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static ServiceChange dismissal(LocalDate effectiveOn) {
    return new ServiceChange(ServiceStatus.DISMISSED, effectiveOn, null, null);
  }
}
