package org.dayanisma.casework.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.assignment;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.testkit.Outcomes.accepted;
import static org.dayanisma.testkit.Outcomes.saying;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is on the team of a case, and how one gets there and away. */
class TeamworkTest {

  private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");
  private static final Responsible ASYA = new Responsible(member("asya"), true);

  private final Case opened = opened(ASYA);

  @Test
  void whoIsAskedIsNotOnTheTeamBeforeTheyAccept() {
    Invitation asked = invitation("berat", TeamRole.CO_COUNSEL);
    Case asking = opened.applyAll(accepted(new Teamwork(opened).ask(asked, _ -> true)));

    assertThat(asking.team().includes(member("berat"))).isFalse();
    assertThat(asking.team().askedOf(member("berat"))).contains(asked);

    Case joined = asking.applyAll(accepted(new Teamwork(asking).accept(asked)));
    assertThat(joined.team().roleOf(member("berat"))).contains(TeamRole.CO_COUNSEL);
    assertThat(joined.team().asked()).isEmpty();
    assertThat(joined.responsibleId()).contains(member("asya"));
    assertThat(saying(new Teamwork(joined).accept(asked))).isEqualTo("NOT_FOUND");
  }

  @Test
  void aNewResponsibleTakesOverWithTheDeadlinesAndTheOldOneLeaves() {
    Invitation asked = invitation("berat", TeamRole.RESPONSIBLE);
    Case asking = opened.applyAll(accepted(new Teamwork(opened).ask(asked, _ -> true)));

    List<CaseEvent> events = accepted(new Teamwork(asking).accept(asked));
    Case handed = asking.applyAll(events);

    assertThat(events.getLast())
        .isInstanceOfSatisfying(
            CaseEvent.DeadlineSet.class,
            set -> assertThat(set.responsibleId()).isEqualTo(member("berat")));
    assertThat(handed.responsible()).isEqualTo(new Responsible(member("berat"), false));
    assertThat(handed.team().includes(member("asya"))).isFalse();
  }

  @Test
  void whoDeclinesIsForgotten() {
    Invitation asked = invitation("berat", TeamRole.SECRETARY);
    Case asking = opened.applyAll(accepted(new Teamwork(opened).ask(asked, _ -> true)));

    Case declined = asking.applyAll(accepted(new Teamwork(asking).decline(asked)));

    assertThat(declined.team()).isEqualTo(opened.team());
    assertThat(saying(new Teamwork(declined).decline(asked))).isEqualTo("NOT_FOUND");
    assertThat(saying(new Teamwork(declined).accept(asked))).isEqualTo("NOT_FOUND");
  }

  @Test
  void askingTheSameAgainChangesNothingAndAnotherRoleReplacesTheQuestion() {
    Case asking =
        opened.applyAll(
            accepted(new Teamwork(opened).ask(invitation("berat", TeamRole.SECRETARY), _ -> true)));

    assertThat(
            accepted(new Teamwork(asking).ask(invitation("berat", TeamRole.SECRETARY), _ -> true)))
        .isEmpty();
    assertThat(
            accepted(new Teamwork(opened).ask(invitation("asya", TeamRole.RESPONSIBLE), _ -> true)))
        .isEmpty();
    Invitation other =
        new Invitation(assignment("other"), member("berat"), TeamRole.CO_COUNSEL, NOW);
    Case again = asking.applyAll(accepted(new Teamwork(asking).ask(other, _ -> true)));
    assertThat(again.team().asked()).containsExactly(other);
  }

  @Test
  void whoIsRemovedIsNeitherOnTheTeamNorAskedAndTheReasonStays() {
    Case joined = joined(opened, "berat", TeamRole.CO_COUNSEL);
    Case asking =
        joined.applyAll(
            accepted(new Teamwork(joined).ask(invitation("cem", TeamRole.SECRETARY), _ -> true)));
    Removal berat = new Removal(member("berat"), NOW, "conflict of interest");
    Removal cem = new Removal(member("cem"), NOW, "asked by mistake");

    Case without = asking.applyAll(accepted(new Teamwork(asking).remove(berat, Optional::empty)));
    without = without.applyAll(accepted(new Teamwork(without).remove(cem, Optional::empty)));

    assertThat(without.team().memberIds()).containsExactly(member("asya"));
    assertThat(without.team().asked()).isEmpty();
    assertThat(without.team().removed()).containsExactly(berat, cem);
    assertThat(saying(new Teamwork(without).remove(berat, Optional::empty))).isEqualTo("NOT_FOUND");
  }

  @Test
  void aRemovedResponsibleIsSucceededAtOnce() {
    List<CaseEvent> events =
        accepted(
            new Teamwork(opened)
                .remove(
                    new Removal(member("asya"), NOW, "away"),
                    () -> Optional.of(new Responsible(member("berat"), true))));

    assertThat(opened.applyAll(events).team().memberIds()).containsExactly(member("berat"));
    assertThat(events).hasAtLeastOneElementOfType(CaseEvent.DeadlineSet.class);
  }

  @Test
  void aColleagueWhoBecomesResponsibleIsOnTheTeamOnce() {
    Case joined = joined(opened, "berat", TeamRole.CO_COUNSEL);

    Case led = joined.applyAll(joined.assign(new Responsible(member("berat"), true)));

    assertThat(led.team().memberIds()).containsExactly(member("berat"));
  }

  @Test
  void aClosedCaseAsksNobody() {
    Case asking =
        opened.applyAll(
            accepted(new Teamwork(opened).ask(invitation("berat", TeamRole.SECRETARY), _ -> true)));
    Case closed =
        asking.applyAll(
            accepted(
                asking.close(
                    new Closure(Closure.Outcome.SETTLED, LocalDate.of(2026, 9, 1), NOW, null),
                    LocalDate.MAX)));

    assertThat(closed.team().asked()).isEmpty();
    assertThat(saying(new Teamwork(closed).ask(invitation("cem", TeamRole.SECRETARY), _ -> true)))
        .isEqualTo("already-closed");
  }

  @Test
  void sealingHoldsUntilItIsUndone() {
    Case sealed = opened.applyAll(accepted(opened.seal(NOW, "threats")));

    assertThat(sealed.isSealed()).isTrue();
    assertThat(saying(sealed.seal(NOW, "again"))).isEqualTo("already-sealed");
    Case after = joined(sealed, "berat", TeamRole.SECRETARY);
    assertThat(after.isSealed()).isTrue();
    Case unsealed = after.applyAll(accepted(after.unseal(NOW, "over")));
    assertThat(unsealed.isSealed()).isFalse();
    assertThat(unsealed.sealing())
        .isEqualTo(new Sealing(false, NOW, "over", List.of(), List.of(), null));
    assertThat(saying(unsealed.unseal(NOW, "again"))).isEqualTo("not-sealed");
  }

  @Test
  void withAnotherSaltEveryCaseHasAnotherId() {
    Measure measure = TestMeasure.of(CaseKind.DISMISSAL, LocalDate.of(2026, 3, 16), null);
    CaseIds here = new CaseIds("here");

    assertThat(here.of(member("m"), measure, 1))
        .isEqualTo(new CaseIds("here").of(member("m"), measure, 1));
    assertThat(here.of(member("m"), measure, 1))
        .isNotEqualTo(new CaseIds("there").of(member("m"), measure, 1));
    assertThat(here.of(member("m"), measure, 1)).isNotEqualTo(here.of(member("m"), measure, 2));
    assertThat(here.of(member("m"), measure, 1).toString())
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  }

  static Case joined(Case before, String memberId, TeamRole role) {
    Invitation asked = invitation(memberId, role);
    Case asking = before.applyAll(accepted(new Teamwork(before).ask(asked, _ -> true)));
    return asking.applyAll(accepted(new Teamwork(asking).accept(asked)));
  }

  private static Invitation invitation(String memberId, TeamRole role) {
    return new Invitation(assignment("asking-" + memberId), member(memberId), role, NOW);
  }

  private static Case opened(@Nullable Responsible responsible) {
    Measure measure =
        TestMeasure.of(CaseKind.DISMISSAL, LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 16));
    CaseId id = TestPlan.IDS.of(member("m"), measure, 1);
    return Case.of(
        TestOpening.of(id, member("m"), path("c", "u", "w"), measure)
            .ledBy(responsible)
            .at(NOW)
            .withDeadlines());
  }
}
