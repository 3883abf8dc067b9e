package org.dayanisma.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dayanisma.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a program may read: 4 people in 24 hours, and 9 where that was agreed. The bounds of people
 * beside it are smaller, and are no program's.
 */
class ProgramReadershipTest {

  private static final Instant NOON = Instant.parse("2026-03-16T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final String WEBSITE = "website";
  private static final String ARCHIVE = "archive";
  private static final BulkReadingBounds PEOPLE =
      new BulkReadingBounds(2, 2, 3, 3, Duration.ofMinutes(5));
  private static final ProgramBounds PROGRAMS = new ProgramBounds(4, Map.of(ARCHIVE, 9));
  private static final ConfirmationBounds CONFIRMATIONS =
      new ConfirmationBounds(List.of("confirm-member"), 2, 3);

  private final Readership readership = new Readership(PEOPLE, CONFIRMATIONS, PROGRAMS);

  @Test
  void readsAsManyPeopleAsItsBoundAndNotOneMore() {
    for (int person = 1; person <= 4; person++) {
      assertThat(reads(WEBSITE, NOON, person)).isEqualTo(RecordedOutcome.DISCLOSED);
    }
    assertThat(reads(WEBSITE, NOON, 5)).isEqualTo(RecordedOutcome.READING_BOUND);
  }

  @Test
  void thePeopleItHasReadAboutAreFreeBeyondTheBoundToo() {
    reads(WEBSITE, NOON, 1, 2, 3, 4);
    assertThat(reads(WEBSITE, NOON, 5)).isEqualTo(RecordedOutcome.READING_BOUND);
    assertThat(reads(WEBSITE, NOON, 4, 3, 2, 1)).isEqualTo(RecordedOutcome.DISCLOSED);
    assertThat(reads(WEBSITE, NOON, 1, 5)).isEqualTo(RecordedOutcome.READING_BOUND);
  }

  @Test
  void aDayAfterThoseWereReadThereIsRoomForOthers() {
    reads(WEBSITE, NOON, 1, 2);
    reads(WEBSITE, NOON.plus(Duration.ofHours(8)), 3, 4);
    assertThat(reads(WEBSITE, NOON.plus(DAY), 5)).isEqualTo(RecordedOutcome.READING_BOUND);

    Instant next = NOON.plus(DAY).plusMillis(1);
    assertThat(reads(WEBSITE, next, 5, 6)).isEqualTo(RecordedOutcome.DISCLOSED);
    assertThat(reads(WEBSITE, next, 7)).isEqualTo(RecordedOutcome.READING_BOUND);
  }

  @Test
  void whatWasAgreedForOneProgramIsNoOthers() {
    assertThat(reads(ARCHIVE, NOON, 1, 2, 3, 4, 5, 6, 7, 8, 9))
        .isEqualTo(RecordedOutcome.DISCLOSED);
    assertThat(reads(ARCHIVE, NOON, 10)).isEqualTo(RecordedOutcome.READING_BOUND);

    assertThat(reads(WEBSITE, NOON, 1, 2, 3, 4)).isEqualTo(RecordedOutcome.DISCLOSED);
    assertThat(reads(WEBSITE, NOON, 5)).isEqualTo(RecordedOutcome.READING_BOUND);
  }

  /** Otherwise a program that gets tokens for several users would have as many bounds. */
  @Test
  void isOneReaderWhomeverItsTokensAreAbout() {
    observe(attempt("account-1", WEBSITE, 1, 2), NOON);
    observe(attempt("account-2", WEBSITE, 3, 4), NOON);

    assertThat(rule(attempt("account-3", WEBSITE, 5), NOON).outcome())
        .isEqualTo(RecordedOutcome.READING_BOUND);
    assertThat(rule(attempt("account-1", ARCHIVE, 5), NOON).outcome())
        .as("another program")
        .isEqualTo(RecordedOutcome.DISCLOSED);
    assertThat(rule(Records.read("account-1", "m5"), NOON).outcome())
        .as("a person")
        .isEqualTo(RecordedOutcome.DISCLOSED);
  }

  @Test
  void isNeverAskedToSignInAndNeverLocked() {
    reads(WEBSITE, NOON, 1, 2, 3, 4);
    for (int person = 5; person < 30; person++) {
      assertThat(reads(WEBSITE, NOON, person)).isEqualTo(RecordedOutcome.READING_BOUND);
    }
    assertThat(readership.locks()).isEmpty();
    assertThat(reads(WEBSITE, NOON.plus(DAY).plusMillis(1), 5))
        .isEqualTo(RecordedOutcome.DISCLOSED);
  }

  @Test
  void theAlarmIsRaisedOnceADay() {
    reads(WEBSITE, NOON, 1, 2, 3, 4);
    assertThat(rule(attempt(WEBSITE, 5), NOON).alarm()).isTrue();
    reads(WEBSITE, NOON, 5);
    assertThat(rule(attempt(WEBSITE, 6), NOON).alarm()).isFalse();

    Instant next = NOON.plus(DAY).plusMillis(1);
    reads(WEBSITE, next, 1, 2, 3, 4);
    assertThat(rule(attempt(WEBSITE, 5), next).alarm()).isTrue();
  }

  @Test
  void whatStandsBeforeItInTheSameBatchCounts() {
    AuditRecord told = attempt(WEBSITE, 1, 2, 3, 4).recordedAs(0, NOON, accepted());
    AuditRecord refused =
        attempt(WEBSITE, 5).recordedAs(1, NOON, rule(attempt(WEBSITE, 5), NOON, told));
    Ruling next = rule(attempt(WEBSITE, 6), NOON, told, refused);
    assertThat(refused.outcome()).isEqualTo(RecordedOutcome.READING_BOUND);
    assertThat(next.outcome()).isEqualTo(RecordedOutcome.READING_BOUND);
    assertThat(next.alarm()).isFalse();
    assertThat(rule(attempt(ARCHIVE, 6), NOON, told, refused).outcome())
        .isEqualTo(RecordedOutcome.DISCLOSED);
  }

  @Test
  void theRecordSaysWhichProgramMetWhichBoundAndWhenItMayGoOn() {
    reads(WEBSITE, NOON, 1, 2, 3, 4);
    Instant evening = NOON.plus(Duration.ofHours(6));
    AuditRecord refused =
        attempt(WEBSITE, 5).recordedAs(4, evening, rule(attempt(WEBSITE, 5), evening));

    assertThat(refused.outcome().code()).isEqualTo("reading-bound");
    assertThat(refused.subjects()).containsExactly("m5");
    assertThat(refused.details())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("program", WEBSITE, "bound", "4", "retry-after", "64801"));
  }

  /** Nobody waits for it: it comes back when it was told to. */
  @Test
  void afterTheTimeThatItIsToldItIsAnsweredAndNotTwoSecondsBefore() {
    Seeded.random(
        31,
        200,
        random -> {
          Readership counted = new Readership(PEOPLE, CONFIRMATIONS, PROGRAMS);
          Instant now = NOON;
          for (int step = 0; step < 30; step++) {
            now = now.plusMillis(random.nextLong(0, 20_000_000));
            Attempt attempt = attempt(WEBSITE, random.nextInt(12), random.nextInt(12));
            Ruling ruling = counted.rule(attempt, now, List.of());
            if (ruling.outcome() == RecordedOutcome.READING_BOUND) {
              Instant told = now.plusSeconds(Long.parseLong(ruling.details().get("retry-after")));
              assertThat(counted.rule(attempt, told, List.of()).outcome())
                  .isEqualTo(RecordedOutcome.DISCLOSED);
              assertThat(counted.rule(attempt, told.minusSeconds(2), List.of()).outcome())
                  .isEqualTo(RecordedOutcome.READING_BOUND);
            }
            counted.observe(attempt.recordedAs(step, now, ruling));
          }
        });
  }

  @Test
  void moreAtOnceThanItsBoundIsToldToWaitForADay() {
    assertThat(rule(attempt(WEBSITE, 1, 2, 3, 4, 5), NOON).details())
        .containsEntry("retry-after", "86400");
  }

  /** The same rule, counted anew over the whole past each time. */
  @Test
  void countsAsTheDefinitionDoes() {
    Seeded.random(
        32,
        200,
        random -> {
          Readership counted = new Readership(PEOPLE, CONFIRMATIONS, PROGRAMS);
          List<AuditRecord> past = new ArrayList<>();
          Instant now = NOON;
          for (int step = 0; step < 60; step++) {
            now = now.plusSeconds(random.nextLong(0, 9000));
            String program = random.nextBoolean() ? WEBSITE : ARCHIVE;
            Attempt attempt = attempt(program, random.nextInt(20), random.nextInt(20));
            RecordedOutcome expected = byDefinition(past, program, attempt, now);
            Ruling ruling = counted.rule(attempt, now, List.of());
            assertThat(ruling.outcome()).isEqualTo(expected);
            AuditRecord record = attempt.recordedAs(step, now, ruling);
            past.add(record);
            counted.observe(record);
          }
        });
  }

  private static RecordedOutcome byDefinition(
      List<AuditRecord> past, String program, Attempt attempt, Instant now) {
    Set<String> people = new HashSet<>(attempt.subjects());
    past.stream()
        .filter(record ->
            record.outcome() == RecordedOutcome.DISCLOSED
                && program.equals(record.details().get("program"))
                && !record.at().isBefore(now.minus(DAY)))
        .forEach(record -> people.addAll(record.subjects()));
    return people.size() > (program.equals(ARCHIVE) ? 9 : 4)
        ? RecordedOutcome.READING_BOUND
        : RecordedOutcome.DISCLOSED;
  }

  /** The refusal is an answer, so nothing at all is answered until there is room again. */
  @Test
  void whoeverHasTooManyPeopleConfirmedRestsUntilTheyAreForgotten() {
    confirms(ARCHIVE, NOON, 1);
    confirms(ARCHIVE, NOON.plusSeconds(60), 2);
    assertThat(rest(ARCHIVE, NOON.plusSeconds(60))).isZero();
    assertThat(confirms(ARCHIVE, NOON.plusSeconds(120), 3))
        .isEqualTo(RecordedOutcome.READING_BOUND);

    assertThat(rest(ARCHIVE, NOON.plusSeconds(120))).isEqualTo(Duration.ofSeconds(3481));
    assertThat(reads(ARCHIVE, NOON.plusSeconds(120), 9))
        .as("a reading of another kind")
        .isEqualTo(RecordedOutcome.READING_BOUND);
    assertThat(rest(WEBSITE, NOON.plusSeconds(120))).as("another program").isZero();
    assertThat(readership.locks()).isEmpty();

    assertThat(rest(ARCHIVE, NOON.plusSeconds(3601))).isZero();
    assertThat(reads(ARCHIVE, NOON.plusSeconds(3601), 9)).isEqualTo(RecordedOutcome.DISCLOSED);
  }

  @Test
  void aConfirmationThatWasRefusedForTheOtherBoundHasConfirmedAllTheSame() {
    reads(WEBSITE, NOON, 1, 2, 3, 4);
    for (int person : new int[] {5, 6}) {
      assertThat(confirms(WEBSITE, NOON, person)).isEqualTo(RecordedOutcome.READING_BOUND);
      assertThat(rest(WEBSITE, NOON)).isZero();
    }
    confirms(WEBSITE, NOON, 7);
    assertThat(rest(WEBSITE, NOON)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, ProgramBounds.MOST + 1, Integer.MAX_VALUE})
  void aBoundThatIsNoneIsRefusedAtTheStart(int absurd) {
    assertThatThrownBy(() -> new ProgramBounds(absurd, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dayanisma.audit.programs: from 1 to 200000 people a day, for each program");
    assertThatThrownBy(() -> new ProgramBounds(4, Map.of(WEBSITE, absurd)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dayanisma.audit.programs: from 1 to 200000 people a day, for each program");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "union.website", "union website", "ü"})
  void aBoundForAClientThatNoTokenCanNameIsRefusedAtTheStart(String client) {
    assertThatThrownBy(() -> new ProgramBounds(4, Map.of(client, 4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("dayanisma.audit.programs.per-day-of: a client id has letters");
  }

  /** Asks and, as the log does, records what came of it. */
  private RecordedOutcome reads(String program, Instant now, int... people) {
    return observe(attempt(program, people), now);
  }

  private RecordedOutcome confirms(String program, Instant now, int person) {
    return observe(confirmation(program, person), now);
  }

  private RecordedOutcome observe(Attempt attempt, Instant now) {
    Ruling ruling = rule(attempt, now);
    readership.observe(attempt.recordedAs(0, now, ruling));
    return ruling.outcome();
  }

  private Ruling rule(Attempt attempt, Instant now, AuditRecord... earlier) {
    return readership.rule(attempt, now, List.of(earlier));
  }

  private Duration rest(String program, Instant now) {
    return readership.restOf(program, now).orElse(Duration.ZERO);
  }

  private static Ruling accepted() {
    return new Ruling(RecordedOutcome.DISCLOSED, false);
  }

  private static Attempt attempt(String program, int... people) {
    return attempt("account-of-" + program, program, people);
  }

  private static Attempt attempt(String actor, String program, int... people) {
    return Records.readBy(program, actor, "read-member", people(people));
  }

  private static Attempt confirmation(String program, int... people) {
    return Records.readBy(program, "account-of-" + program, "confirm-member", people(people));
  }

  private static List<String> people(int... numbers) {
    return IntStream.of(numbers).mapToObj(number -> "m" + number).distinct().toList();
  }
}
