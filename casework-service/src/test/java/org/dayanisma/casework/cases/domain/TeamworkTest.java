package org.dayanisma.casework.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is on the team of a case, and how one gets there and away. */
class TeamworkTest {

  private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");
  private static final Responsible ASYA = new Responsible("asya", true);

  private final Case opened = opened(ASYA);

  @Test
  void whoIsAskedIsNotOnTheTeamBeforeTheyAccept() {
    Invitation asked = invitation("berat", TeamRole.CO_COUNSEL);
    Case asking = opened.applyAll(new Teamwork(opened).ask(asked));

    assertThat(asking.team().includes("berat")).isFalse();
    assertThat(asking.team().askedOf("berat")).contains(asked);

    Case joined = asking.applyAll(new Teamwork(asking).accept(asked));
    assertThat(joined.team().roleOf("berat")).contains(TeamRole.CO_COUNSEL);
    assertThat(joined.team().asked()).isEmpty();
    assertThat(joined.responsibleId()).contains("asya");
    assertThat(new Teamwork(joined).accept(asked)).isEmpty();
  }

  @Test
  void aNewResponsibleTakesOverWithTheDeadlinesAndTheOldOneLeaves() {
    Invitation asked = invitation("berat", TeamRole.RESPONSIBLE);
    Case asking = opened.applyAll(new Teamwork(opened).ask(asked));

    List<CaseEvent> events = new Teamwork(asking).accept(asked);
    Case handed = asking.applyAll(events);

    assertThat(events.getLast())
        .isInstanceOfSatisfying(
            CaseEvent.DeadlineSet.class, set -> assertThat(set.responsibleId()).isEqualTo("berat"));
    assertThat(handed.responsible()).isEqualTo(new Responsible("berat", false));
    assertThat(handed.team().includes("asya")).isFalse();
  }

  @Test
  void whoDeclinesIsForgotten() {
    Invitation asked = invitation("berat", TeamRole.SECRETARY);
    Case asking = opened.applyAll(new Teamwork(opened).ask(asked));

    Case declined = asking.applyAll(new Teamwork(asking).decline(asked));

    assertThat(declined.team()).isEqualTo(opened.team());
    assertThat(new Teamwork(declined).decline(asked)).isEmpty();
    assertThat(new Teamwork(declined).accept(asked)).isEmpty();
  }

  @Test
  void askingTheSameAgainChangesNothingAndAnotherRoleReplacesTheQuestion() {
    Case asking =
        opened.applyAll(new Teamwork(opened).ask(invitation("berat", TeamRole.SECRETARY)));

    assertThat(new Teamwork(asking).ask(invitation("berat", TeamRole.SECRETARY))).isEmpty();
    assertThat(new Teamwork(opened).ask(invitation("asya", TeamRole.RESPONSIBLE))).isEmpty();
    Invitation other = new Invitation("other", "berat", TeamRole.CO_COUNSEL, NOW);
    Case again = asking.applyAll(new Teamwork(asking).ask(other));
    assertThat(again.team().asked()).containsExactly(other);
  }

  @Test
  void whoIsRemovedIsNeitherOnTheTeamNorAskedAndTheReasonStays() {
    Case joined = joined(opened, "berat", TeamRole.CO_COUNSEL);
    Case asking = joined.applyAll(new Teamwork(joined).ask(invitation("cem", TeamRole.SECRETARY)));
    Removal berat = new Removal("berat", NOW, "conflict of interest");
    Removal cem = new Removal("cem", NOW, "asked by mistake");

    Case without = asking.applyAll(new Teamwork(asking).remove(berat, null));
    without = without.applyAll(new Teamwork(without).remove(cem, null));

    assertThat(without.team().memberIds()).containsExactly("asya");
    assertThat(without.team().asked()).isEmpty();
    assertThat(without.team().removed()).containsExactly(berat, cem);
    assertThat(new Teamwork(without).remove(berat, null)).isEmpty();
  }

  @Test
  void aRemovedResponsibleIsSucceededAtOnce() {
    List<CaseEvent> events =
        new Teamwork(opened)
            .remove(new Removal("asya", NOW, "away"), new Responsible("berat", true));

    assertThat(opened.applyAll(events).team().memberIds()).containsExactly("berat");
    assertThat(events).hasAtLeastOneElementOfType(CaseEvent.DeadlineSet.class);
  }

  @Test
  void aColleagueWhoBecomesResponsibleIsOnTheTeamOnce() {
    Case joined = joined(opened, "berat", TeamRole.CO_COUNSEL);

    Case led = joined.applyAll(joined.assign(new Responsible("berat", true)));

    assertThat(led.team().memberIds()).containsExactly("berat");
  }

  @Test
  void aClosedCaseAsksNobody() {
    Case asking =
        opened.applyAll(new Teamwork(opened).ask(invitation("berat", TeamRole.SECRETARY)));
    Case closed =
        asking.applyAll(
            asking.close(
                new Closure(Closure.Outcome.SETTLED, LocalDate.of(2026, 9, 1), NOW, null)));

    assertThat(closed.team().asked()).isEmpty();
    assertThat(new Teamwork(closed).ask(invitation("cem", TeamRole.SECRETARY))).isEmpty();
  }

  @Test
  void sealingHoldsUntilItIsUndone() {
    Case sealed = opened.applyAll(opened.seal(NOW, "threats"));

    assertThat(sealed.isSealed()).isTrue();
    assertThat(sealed.seal(NOW, "again")).isEmpty();
    Case after = joined(sealed, "berat", TeamRole.SECRETARY);
    assertThat(after.isSealed()).isTrue();
    Case unsealed = after.applyAll(after.unseal(NOW, "over"));
    assertThat(unsealed.isSealed()).isFalse();
    assertThat(unsealed.sealing())
        .isEqualTo(new Sealing(false, NOW, "over", List.of(), List.of(), null));
    assertThat(unsealed.unseal(NOW, "again")).isEmpty();
  }

  @Test
  void withAnotherSaltEveryCaseHasAnotherId() {
    Measure measure = new Measure(CaseKind.DISMISSAL, LocalDate.of(2026, 3, 16), null);
    CaseIds here = new CaseIds("here");

    assertThat(here.of("m", measure, 1)).isEqualTo(new CaseIds("here").of("m", measure, 1));
    assertThat(here.of("m", measure, 1)).isNotEqualTo(new CaseIds("there").of("m", measure, 1));
    assertThat(here.of("m", measure, 1)).isNotEqualTo(here.of("m", measure, 2));
    assertThat(here.of("m", measure, 1).value())
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  }

  static Case joined(Case before, String memberId, TeamRole role) {
    Invitation asked = invitation(memberId, role);
    Case asking = before.applyAll(new Teamwork(before).ask(asked));
    return asking.applyAll(new Teamwork(asking).accept(asked));
  }

  private static Invitation invitation(String memberId, TeamRole role) {
    return new Invitation("asking-" + memberId, memberId, role, NOW);
  }

  private static Case opened(@Nullable Responsible responsible) {
    Measure measure =
        new Measure(CaseKind.DISMISSAL, LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 16));
    CaseId id = TestPlan.IDS.of("m", measure, 1);
    return Case.of(
        Case.open(
            new CaseEvent.Opened(
                id, "m", "w", List.of("c", "u", "w"), measure, responsible, null, NOW),
            TestPlan.PLAN.deadlinesOf(id, measure)));
  }
}
