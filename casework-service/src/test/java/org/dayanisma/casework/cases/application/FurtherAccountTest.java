package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.member;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.Account;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Deeds;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.register.domain.LegalOffice;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.testkit.Outcomes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nothing that somebody writes at an intake is thrown away, and nobody's words are replaced. */
class FurtherAccountTest {

  private final SealedWorld world = new SealedWorld();
  private final Instant now = world.now.instant();
  private final Actor asya = world.with("asya", LegalOffice.LAWYER, "school");
  private final Actor berat = world.with("berat", LegalOffice.LEGAL_COORDINATOR, "east");
  private final Actor cem = world.with("cem", LegalOffice.LAWYER, "school");

  @Test
  void whatIsWrittenOfAMeasureThatHasItsCaseIsAddedWithWhoAndWhen() {
    Case first = taken(asya, "a letter came");

    Case after = taken(berat, "the headmaster called her in");

    assertThat(after.id()).isEqualTo(first.id());
    assertThat(after.account())
        .isEqualTo(
            new Account(
                "a letter came",
                List.of(
                    new Account.Addition(member("berat"), now, "the headmaster called her in"))));
  }

  @Test
  void theCaseOfAReportTakesTheFirstAccountToo() {
    world.dismissed("m", SealedWorld.EFFECTIVE, 1);

    Case after = taken(berat, "a letter came");

    assertThat(after.account().additions())
        .containsExactly(new Account.Addition(member("berat"), now, "a letter came"));
  }

  /** Whoever sends the same form again, or somebody else's, adds nothing. */
  @Test
  void theSameWordsAreKeptOnce() {
    taken(asya, "a letter came");
    taken(berat, "more");

    Case after = taken(asya, "more");

    assertThat(after.account().additions()).hasSize(1);
    assertThat(taken(asya, "a letter came")).isEqualTo(after);
    assertThat(taken(asya, null)).isEqualTo(after);
  }

  @Test
  void aClosedCaseKeepsWhatIsWrittenToo() {
    Case first = taken(asya, null);
    Closure settled = new Closure(Closure.Outcome.SETTLED, SealedWorld.EFFECTIVE, now, null);
    assertThat(world.cases.save(first, Deeds.closed(first, settled))).isTrue();

    assertThat(taken(asya, "a letter came").account().says("a letter came")).isTrue();
  }

  @Test
  void aTextThatFindsNoRoomIsRefusedByNameAndChangesNothing() {
    taken(asya, "a letter came");
    IntStream.range(0, Account.MOST_ADDITIONS).forEach(n -> taken(asya, "account " + n));
    Case full = taken(asya, null);

    Measure earlier =
        TestMeasure.of(
            CaseKind.DISMISSAL, SealedWorld.EFFECTIVE, SealedWorld.EFFECTIVE.minusDays(3));
    assertThat(Outcomes.faults(intake(asya, "one more", earlier)))
        .containsExactly("/summary accounts-full");

    assertThat(world.now(full.id())).isEqualTo(full);
    assertThat(taken(asya, "account 7")).isEqualTo(full);
  }

  /** The answer is that of an unsealed case; what they wrote is refused with it, not lost. */
  @Test
  void toAnOutsiderASealedCaseAnswersAsAnyOther() {
    world.dismissed("m", SealedWorld.EFFECTIVE, 1);
    Outcome<OpenCaseHandler.Intake> unsealed = intake(cem, "overheard");
    Case present = taken(berat, null);
    seal(present);

    Outcome<OpenCaseHandler.Intake> sealed = intake(cem, "overheard");

    assertThat(sealed).isEqualTo(unsealed);
    assertThat(SealedWorld.code(sealed)).isEqualTo("case-exists");
    assertThat(world.now(present.id()).account()).isEqualTo(Account.NONE);
  }

  /** Their words are theirs, and stand in the case that exists for them. */
  @Test
  void beforeAnyReportAnOutsiderOpensACaseOfTheirOwnWithTheirWords() {
    Case first = taken(asya, "secret");
    seal(first);

    Case theirs = taken(cem, "overheard");

    assertThat(theirs.id()).isNotEqualTo(first.id());
    assertThat(theirs.account()).isEqualTo(Account.NONE.withSummary("overheard"));
    assertThat(world.now(first.id()).account()).isEqualTo(first.account());
  }

  private void seal(Case present) {
    assertThat(world.cases.save(present, Deeds.sealed(present, now, "threats"))).isTrue();
  }

  private Case taken(Actor by, @Nullable String text) {
    return SealedWorld.done(intake(by, text)).opened().value();
  }

  private Outcome<OpenCaseHandler.Intake> intake(Actor by, @Nullable String text) {
    return intake(
        by, text, TestMeasure.of(CaseKind.DISMISSAL, SealedWorld.EFFECTIVE, SealedWorld.EFFECTIVE));
  }

  private Outcome<OpenCaseHandler.Intake> intake(Actor by, @Nullable String text, Measure measure) {
    return world.takeIn(new OpenCase(by, member("m"), measure, Account.NONE.withSummary(text)));
  }
}
