package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.assignment;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.members;
import static org.dayanisma.casework.Ids.unit;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dayanisma.casework.cases.domain.Account;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Corrections;
import org.dayanisma.casework.cases.domain.DeadlineId;
import org.dayanisma.casework.cases.domain.Deeds;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.Lodgings;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.PutRight;
import org.dayanisma.casework.cases.domain.Removal;
import org.dayanisma.casework.cases.domain.Reports;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.RightDays;
import org.dayanisma.casework.cases.domain.SealedTeam;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.decisions.Versioned;
import org.junit.jupiter.api.Test;

/** What every store of cases keeps: whatever was done to a case, it is whole again. */
abstract class KeptCasesContract extends StoredCases {

  @Test
  void keepsACaseWhole() {
    Case opened = add(member, null, Account.NONE.withSummary("a summary"));

    assertThat(cases().find(opened.id())).map(Versioned::value).contains(opened);
    assertThat(cases().relations(opened.id())).contains(opened.relations());
    assertThat(cases().lookByDeadline(opened.deadlines().getFirst().id()))
        .hasValueSatisfying(found -> assertThat(found.open().value()).isEqualTo(opened));
    assertThat(cases().find(new CaseId(UUID.randomUUID()))).isEmpty();
    assertThat(cases().lookByDeadline(new DeadlineId(UUID.randomUUID()))).isEmpty();
    assertThat(cases().relations(new CaseId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void keepsAClosedCaseWhole() {
    Case opened =
        add(member, new Responsible(member("asya"), false), Account.NONE.withSummary("a summary"));
    Closure closure =
        new Closure(Closure.Outcome.SETTLED, LocalDate.of(2026, 9, 1), OPENED, "a note");

    var _ = save(opened, Deeds.closed(opened, closure));

    assertThat(cases().find(opened.id()))
        .map(Versioned::value)
        .contains(opened.applyAll(Deeds.closed(opened, closure)));
  }

  @Test
  void keepsWhatWasWrittenWhenTheMeasureWasTakenInAgain() {
    Case opened = add(member, null, Account.NONE.withSummary("a summary"));
    Case state = save(opened, opened.tell(new Account.Addition(member("asya"), OPENED, "more")));
    state = save(state, state.tell(new Account.Addition(null, OPENED, "of a program")));

    assertThat(cases().find(opened.id())).map(Versioned::value).contains(state);
    assertThat(state.account().additions()).hasSize(2);
  }

  @Test
  void keepsThatTheMeasureWasCorrectedAndIsFoundByBothDays() {
    Case opened = add(member, new Responsible(member("asya"), true));
    LocalDate right = EFFECTIVE.plusDays(3);
    Measure corrected = opened.measure().corrected(right, right, EFFECTIVE);
    Case state =
        save(
            opened,
            new Corrections(opened)
                .followed(corrected, 2, OPENED, TestPlan.PLAN.deadlinesOf(opened.id(), corrected)));

    assertThat(cases().find(opened.id())).map(Versioned::value).contains(state);
    for (LocalDate day : List.of(EFFECTIVE, right)) {
      assertThat(cases().ofMeasure(member, CaseKind.DISMISSAL, day))
          .as("%s", day)
          .containsExactly(state.relations());
    }
    state = save(state, new Corrections(state).withdrawn(3, OPENED));
    assertThat(cases().find(opened.id())).map(Versioned::value).contains(state);
    assertThat(state.isOpen()).isFalse();
    assertThat(cases().ofMeasure(member, CaseKind.DISMISSAL, right))
        .containsExactly(state.relations())
        .allMatch(CaseRelations::ofNoMeasure);
  }

  @Test
  void keepsWhatStoodThereBeforeItWasPutRightByHand() {
    Case opened = add(member, null);
    PutRight how = PutRight.byHand(member("asya"), OPENED, "typed the month");
    RightDays.Said said = new RightDays.Said(EFFECTIVE.plusDays(3), EFFECTIVE.plusDays(4), false);
    Case state =
        save(
            opened,
            accepted(new RightDays(opened).say(said, how, EFFECTIVE.plusDays(9), TestPlan.PLAN)));

    assertThat(cases().find(opened.id())).map(Versioned::value).contains(state);
    assertThat(state.correction()).satisfies(kept -> assertThat(kept.former()).hasSize(1));
  }

  @Test
  void keepsWhatWasLodgedAndWhatWasTakenBack() {
    Case opened = add(member, null);
    DeadlineId first = opened.deadlines().getFirst().id();
    Case state = save(opened, Deeds.lodged(opened, Deeds.lodging(EFFECTIVE, "2026/1234 E.")));
    assertThat(cases().find(opened.id())).map(Versioned::value).contains(state);

    state =
        save(
            state,
            accepted(new Lodgings(state).reopen(first, member("asya"), OPENED, "another file")));
    assertThat(cases().find(opened.id())).map(Versioned::value).contains(state);

    state = save(state, Deeds.lodged(state, Deeds.lodging(EFFECTIVE.plusDays(1), null)));
    assertThat(cases().find(opened.id())).map(Versioned::value).contains(state);
  }

  @Test
  void keepsTheTeamAndTheSealWhole() {
    Case opened = add(member, new Responsible(member("asya"), true));
    Invitation berat =
        new Invitation(assignment("i-1"), member("berat"), TeamRole.CO_COUNSEL, OPENED);
    Invitation cem = new Invitation(assignment("i-2"), member("cem"), TeamRole.SECRETARY, OPENED);
    Case state = save(opened, Deeds.asked(opened, berat));
    state = save(state, Deeds.joined(state, berat));
    state = save(state, Deeds.asked(state, cem));
    state = save(state, Deeds.sealed(state, OPENED, "threats")); // which ends the asking
    state = save(state, Deeds.asked(state, cem));
    state = save(state, Deeds.removed(state, new Removal(member("cem"), OPENED, "why")));
    state = save(state, Deeds.removed(state, new Removal(member("berat"), OPENED, "why not")));
    state = save(state, Deeds.asked(state, cem));
    state = save(state, Deeds.unsealed(state, OPENED, "over"));
    state = save(state, Deeds.sealed(state, OPENED, "threats again"));
    state =
        save(state, List.of(new CaseEvent.Watched(state.id(), List.of(members("asya", "berat")))));
    state = save(state, Deeds.asked(state, cem));
    assertThat(cases().find(opened.id())).map(Versioned::value).contains(state);
    assertThat(cases().relations(opened.id()))
        .hasValueSatisfying(relations -> {
          assertThat(relations.sealed()).isTrue();
          assertThat(relations.team().askedOf(member("cem"))).contains(cem);
          assertThat(relations.team().memberIds()).containsExactly(member("asya"));
        });
  }

  @Test
  void keepsWhoKeepsASealedCaseOfWhoseTeamNobodyIsLeft() {
    Case sealed = add(member, new Responsible(member("asya-" + unit), true));
    Invitation berat =
        new Invitation(assignment("i-1"), member("berat-" + unit), TeamRole.SECRETARY, OPENED);
    sealed = save(sealed, Deeds.asked(sealed, berat));
    sealed = save(sealed, Deeds.joined(sealed, berat));
    sealed = save(sealed, Deeds.sealed(sealed, OPENED, "threats"));
    sealed = save(sealed, sealed.follow(List.of(unit("root"), unit("other-" + unit), unit)));
    assertThat(cases().sealedWith(member("asya-" + unit), null, 10)).containsExactly(sealed.id());
    assertThat(cases().sealedWith(member("berat-" + unit), null, 10)).containsExactly(sealed.id());
    assertThat(cases().sealedWith(member("berat-" + unit), sealed.id(), 10)).isEmpty();
    assertThat(cases().sealedWith(member("cem-" + unit), null, 10)).isEmpty();
    long before = cases().countWithoutKeeper();

    sealed = save(sealed, new SealedTeam(sealed).lookedAt(_ -> true));
    assertThat(cases().find(sealed.id())).map(Versioned::value).contains(sealed);
    assertThat(cases().orphaned(null, 1_000)).contains(sealed.id());
    assertThat(cases().countWithoutKeeper()).isEqualTo(before + 1);

    sealed =
        save(sealed, List.of(new CaseEvent.KeeperCalled(sealed.id(), member("dilan"), List.of())));
    assertThat(cases().find(sealed.id())).map(Versioned::value).contains(sealed);
    assertThat(cases().orphaned(null, 1_000)).contains(sealed.id());
    assertThat(cases().countWithoutKeeper()).isEqualTo(before);
    assertThat(cases().relations(sealed.id()))
        .contains(sealed.relations())
        .hasValueSatisfying(relations -> {
          assertThat(relations.keeperId()).isEqualTo(member("dilan"));
          assertThat(relations.unitPath()).as("as sealed").isEqualTo(List.of(unit("root"), unit));
        });

    sealed = save(sealed, new SealedTeam(sealed).lookedAt(_ -> false));
    assertThat(cases().find(sealed.id())).map(Versioned::value).contains(sealed);
    assertThat(cases().orphaned(null, 1_000)).doesNotContain(sealed.id());
  }

  @Test
  void keepsThatTheMeasureWasReported() {
    Case opened = add(member, null);
    assertThat(cases().find(opened.id())).map(found -> found.value().reportedUpTo()).contains(0L);

    Case reported = save(opened, new Reports(opened).reached(7, null));
    assertThat(cases().find(opened.id())).map(Versioned::value).contains(reported);
    assertThat(cases().relations(opened.id())).map(one -> one.reported()).contains(true);
    assertThat(reported.reportedUpTo()).isEqualTo(7);
  }
}
