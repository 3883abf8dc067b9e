package org.dayanisma.membership.members.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.membership.members.domain.MemberBuilder.aMember;
import static org.dayanisma.testkit.Outcomes.accepted;
import static org.dayanisma.testkit.Outcomes.faults;
import static org.dayanisma.testkit.Outcomes.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.commands.Asked;
import org.dayanisma.decisions.LegalTime;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.membership.Numbers;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberRefusal;
import org.dayanisma.membership.members.domain.PersonDraft;
import org.dayanisma.membership.members.domain.ReachDraft;
import org.dayanisma.membership.members.domain.Standing;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationsTest {

  private final Register register = new Register();

  @Test
  void aRepeatedCommandMeetsWhatItHasAlreadyMade() {
    ApplyForMembership command =
        new ApplyForMembership(
            register.actor(Role.ORGANISER),
            new MemberId(UUID.randomUUID()),
            register.unit.unit().toString(),
            form(Numbers.nationalId()));
    Member first = accepted(register.apply.handle(command));
    assertThat(accepted(register.apply.handle(command))).isEqualTo(first);
  }

  @Test
  void whoWasNotRefusedInThirtyDaysIsAdmittedAsOfTheThirtiethDay() {
    Member early = register.stored(aMember().appliedAt(register.clock.instant()));
    Instant dayAfter = LegalTime.startOf(LegalTime.dayOf(register.clock.instant()).plusDays(31));
    register.clock.set(dayAfter.minusMillis(1));
    assertThat(register.admitOverdue.handle()).as("the thirtieth day is not over").isZero();

    register.clock.set(dayAfter);
    assertThat(register.admitOverdue.handle()).isEqualTo(1);
    assertThat(register.now(early.id()).standing()).isEqualTo(Standing.ADMITTED);
    assertThat(register.now(early.id()).admittedOn()).isEqualTo(LocalDate.of(2026, 4, 15));
    assertThat(register.admitOverdue.handle()).isZero();
  }

  /** Days are counted, not hours: whoever applied in the morning may be refused in the evening. */
  @Test
  void theUnionMayRefuseUntilTheEndOfTheThirtiethDay() {
    UnitPath unit = register.unit;
    Member applicant = register.stored(aMember().appliedAt(Instant.parse("2026-10-30T06:00:00Z")));

    assertThat(applicant.refuse(unit, "not ours", LocalDate.of(2026, 11, 29)))
        .isInstanceOf(Outcome.Accepted.class);
    assertThat(applicant.refuse(unit, "not ours", LocalDate.of(2026, 11, 30)))
        .isEqualTo(Outcome.conflict(MemberRefusal.ALREADY_ADMITTED));
  }

  @Test
  void aRegisterIsTakenOverLineByLine() {
    String nationalId = Numbers.nationalId();
    var result =
        accepted(
            register.takeOver.handle(
                new RegisterMembers(
                    register.actor(Role.BRANCH_OFFICER),
                    register.unit.unit().toString(),
                    List.of(
                        new RegisterMembers.Entry(anyId(), true, form(nationalId), null),
                        new RegisterMembers.Entry(anyId(), true, form("123"), null),
                        new RegisterMembers.Entry("7", true, form(null), null),
                        new RegisterMembers.Entry(
                            anyId(), true, form(null), LocalDate.of(2026, 3, 17)),
                        new RegisterMembers.Entry(anyId(), true, form(nationalId), null)))));
    assertThat(result.entered()).hasSize(1);
    assertThat(result.unchanged()).isEqualTo(1);
    assertThat(result.rejected())
        .extracting(line -> line.index() + line.faults().getFirst().pointer())
        .containsExactly("1/nationalId", "2/id", "3/admittedOn");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyWhoOrganisesReceivesApplications(Role role) {
    boolean organises =
        List.of(Role.ORGANISER, Role.BRANCH_OFFICER, Role.UNION_OFFICER).contains(role);
    var outcome =
        register.apply.handle(
            new ApplyForMembership(
                register.actor(role),
                new MemberId(UUID.randomUUID()),
                register.unit.unit().toString(),
                form(null)));
    if (organises) {
      accepted(outcome);
    } else {
      assertThat(refused(outcome).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void confederationAdministratorsAuditorsAndOtherMembersDoNotReadMembers(Role role) {
    Member member = register.stored(aMember());
    boolean hidden =
        List.of(
                Role.MEMBER,
                Role.CONFEDERATION_OFFICER,
                Role.AUDITOR,
                Role.ADMINISTRATOR,
                Role.SERVICE)
            .contains(role);
    assertThat(register.find.find(register.actor(role), member.id().toString()).isEmpty())
        .isEqualTo(hidden);
  }

  @Test
  void anUnknownApplicationIsNotFound() {
    var command = new AdmitMember(Asked.by(register.actor(Role.ORGANISER)), "no uuid");
    assertThat(refused(register.admit.handle(command)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    var nowhere =
        new ApplyForMembership(
            register.actor(Role.ORGANISER), new MemberId(UUID.randomUUID()), null, form("1"));
    assertThat(faults(register.apply.handle(nowhere)))
        .containsExactly("/unitId unknown-unit", "/nationalId national-id-format");
  }

  private static String anyId() {
    return UUID.randomUUID().toString();
  }

  private static PersonDraft form(@org.jspecify.annotations.Nullable String nationalId) {
    return new PersonDraft(
        "Azad",
        "Demir",
        nationalId,
        LocalDate.of(1984, 2, 29),
        null,
        new ReachDraft(List.of("tr"), null, null));
  }
}
