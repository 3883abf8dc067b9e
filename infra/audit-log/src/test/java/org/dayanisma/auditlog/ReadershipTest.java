package org.dayanisma.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dayanisma.testkit.Seeded;
import org.junit.jupiter.api.Test;

/**
 * Bounds of bulk reading: 3 people an hour or 5 a day, then step-up; 6 an hour or 8 a day, then
 * lock.
 */
class ReadershipTest {

  private static final Instant NOON = Instant.parse("2026-03-16T12:00:00Z");
  private static final BulkReadingBounds BOUNDS =
      new BulkReadingBounds(3, 5, 6, 8, Duration.ofMinutes(5));

  private static final ConfirmationBounds CONFIRMATIONS =
      new ConfirmationBounds(List.of("confirm-member"), 2, 3);

  private final Readership readership = new Readership(BOUNDS, CONFIRMATIONS, Records.PROGRAMS);

  @Test
  void aReaderWithinTheBoundsReads() {
    told(NOON, 1, 2);
    assertThat(rule(NOON, false, 3)).isEqualTo(new Ruling(RecordedOutcome.DISCLOSED, false));
  }

  @Test
  void theSamePeopleAgainAreNoMorePeople() {
    told(NOON, 1, 2, 3);
    assertThat(rule(NOON.plusSeconds(60), false, 1, 2, 3))
        .isEqualTo(new Ruling(RecordedOutcome.DISCLOSED, false));
  }

  @Test
  void beyondTheFirstBoundAFreshSignInIsNeededAndTheAlarmIsRaisedOnce() {
    told(NOON, 1, 2, 3);
    assertThat(rule(NOON, false, 4)).isEqualTo(new Ruling(RecordedOutcome.STEP_UP_REQUIRED, true));
    assertThat(rule(NOON, true, 4)).isEqualTo(new Ruling(RecordedOutcome.DISCLOSED, true));
    told(NOON, 4);
    assertThat(rule(NOON, true, 5)).isEqualTo(new Ruling(RecordedOutcome.DISCLOSED, false));
  }

  @Test
  void beyondTheSecondBoundNothingHelps() {
    told(NOON, 1, 2, 3, 4, 5, 6);
    assertThat(rule(NOON, true, 7)).isEqualTo(new Ruling(RecordedOutcome.LOCKED, true));
  }

  @Test
  void anHourLaterTheHourIsForgottenButNotTheDay() {
    told(NOON, 1, 2, 3);
    Instant later = NOON.plus(Duration.ofHours(1)).plusMillis(1);
    assertThat(rule(later, false, 4).outcome()).isEqualTo(RecordedOutcome.DISCLOSED);
    told(later, 4, 5);
    assertThat(rule(later, false, 6).outcome()).isEqualTo(RecordedOutcome.STEP_UP_REQUIRED);
    assertThat(rule(later.plus(Duration.ofDays(1)).plusMillis(1), false, 6, 7, 8).outcome())
        .isEqualTo(RecordedOutcome.DISCLOSED);
  }

  @Test
  void whatStandsBeforeItInTheSameBatchCounts() {
    AuditRecord earlier = Records.told("reader", NOON, people(1, 2, 3));
    Ruling ruling = readership.rule(attempt(false, 4), NOON, List.of(earlier));
    assertThat(ruling.outcome()).isEqualTo(RecordedOutcome.STEP_UP_REQUIRED);
    assertThat(
            readership
                .rule(
                    attempt(false, 4), NOON, List.of(Records.told("other", NOON, people(1, 2, 3))))
                .outcome())
        .isEqualTo(RecordedOutcome.DISCLOSED);
  }

  @Test
  void aLockHoldsUntilItIsReleasedAndThenCountingBeginsAnew() {
    told(NOON, 1, 2, 3, 4, 5, 6);
    readership.observe(attempt(false, 7).recordedAs(9, NOON, RecordedOutcome.LOCKED));
    assertThat(readership.isLocked("reader")).isTrue();
    assertThat(readership.locks()).extracting(Lock::record).containsExactly(9L);
    assertThat(rule(NOON.plus(Duration.ofDays(30)), true, 7))
        .isEqualTo(new Ruling(RecordedOutcome.LOCKED, false));

    readership.observe(
        Records.release("officer", "reader").recordedAs(10, NOON, RecordedOutcome.RELEASED));
    assertThat(readership.isLocked("reader")).isFalse();
    assertThat(rule(NOON, false, 7).outcome()).isEqualTo(RecordedOutcome.DISCLOSED);
  }

  @Test
  void whatWasRefusedWasNotToldAndDoesNotCount() {
    told(NOON, 1, 2, 3);
    readership.observe(
        attempt(false, 4, 5, 6).recordedAs(1, NOON, RecordedOutcome.STEP_UP_REQUIRED));
    assertThat(rule(NOON, false, 1).outcome()).isEqualTo(RecordedOutcome.DISCLOSED);
  }

  @Test
  void whoHasMorePeopleConfirmedThanTheBoundIsLockedAtOnce() {
    confirmed(NOON, 1);
    confirmed(NOON, 2);
    assertThat(confirm(NOON, 1, 2)).isEqualTo(new Ruling(RecordedOutcome.DISCLOSED, false));
    assertThat(confirm(NOON, 3)).isEqualTo(new Ruling(RecordedOutcome.LOCKED, true));
    assertThat(rule(NOON, false, 3).outcome())
        .as("other readings")
        .isEqualTo(RecordedOutcome.DISCLOSED);

    Instant later = NOON.plus(Duration.ofHours(2));
    assertThat(confirm(later, 3).outcome()).isEqualTo(RecordedOutcome.DISCLOSED);
    confirmed(later, 3);
    assertThat(confirm(later, 4).outcome()).as("the day's bound").isEqualTo(RecordedOutcome.LOCKED);
  }

  @Test
  void aConfirmationThatWasRefusedHasConfirmedAllTheSame() {
    told(NOON, 1, 2, 3);
    for (int person : new int[] {4, 5}) {
      assertThat(confirm(NOON, person).outcome()).isEqualTo(RecordedOutcome.STEP_UP_REQUIRED);
      readership.observe(
          confirmation(person).recordedAs(person, NOON, RecordedOutcome.STEP_UP_REQUIRED));
    }
    assertThat(confirm(NOON, 6).outcome()).isEqualTo(RecordedOutcome.LOCKED);
  }

  @Test
  void confirmationsBeforeItInTheSameBatchCountAndAReleaseForgetsThem() {
    List<AuditRecord> earlier =
        List.of(confirmation(1, 2).recordedAs(0, NOON, RecordedOutcome.DISCLOSED));
    assertThat(readership.rule(confirmation(3), NOON, earlier).outcome())
        .isEqualTo(RecordedOutcome.LOCKED);
    confirmed(NOON, 1, 2);
    readership.observe(
        Records.release("officer", "reader").recordedAs(1, NOON, RecordedOutcome.RELEASED));
    assertThat(confirm(NOON, 3).outcome()).isEqualTo(RecordedOutcome.DISCLOSED);
  }

  /** The same rule, counted anew over the whole past each time. */
  @Test
  void countsAsTheDefinitionDoes() {
    Seeded.random(
        11,
        200,
        random -> {
          Readership counted = new Readership(BOUNDS, CONFIRMATIONS, Records.PROGRAMS);
          List<AuditRecord> past = new ArrayList<>();
          Instant now = NOON;
          for (int step = 0; step < 40; step++) {
            now = now.plusSeconds(random.nextLong(0, 4000));
            boolean fresh = random.nextBoolean();
            Attempt attempt = attempt(fresh, random.nextInt(12), random.nextInt(12));
            RecordedOutcome expected = byDefinition(past, attempt, now);
            assertThat(counted.rule(attempt, now, List.of()).outcome()).isEqualTo(expected);
            AuditRecord record = attempt.recordedAs(step, now, expected);
            past.add(record);
            counted.observe(record);
            if (expected == RecordedOutcome.LOCKED) {
              break;
            }
          }
        });
  }

  private static RecordedOutcome byDefinition(
      List<AuditRecord> past, Attempt attempt, Instant now) {
    int hour = distinct(past, attempt, now.minus(Duration.ofHours(1)));
    int day = distinct(past, attempt, now.minus(Duration.ofDays(1)));
    if (hour > 6 || day > 8) {
      return RecordedOutcome.LOCKED;
    }
    boolean many = hour > 3 || day > 5;
    return many && !attempt.freshlySignedIn()
        ? RecordedOutcome.STEP_UP_REQUIRED
        : RecordedOutcome.DISCLOSED;
  }

  private static int distinct(List<AuditRecord> past, Attempt attempt, Instant since) {
    Set<String> people = new HashSet<>(attempt.subjects());
    past.stream()
        .filter(
            record -> record.outcome() == RecordedOutcome.DISCLOSED && !record.at().isBefore(since))
        .forEach(record -> people.addAll(record.subjects()));
    return people.size();
  }

  @Test
  void boundsThatContradictEachOtherAreRefused() {
    assertThatThrownBy(() -> new ConfirmationBounds(List.of(), 5, 4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BulkReadingBounds(10, 5, 20, 20, Duration.ofMinutes(5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BulkReadingBounds(10, 20, 5, 30, Duration.ofMinutes(5)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Ruling rule(Instant now, boolean fresh, int... people) {
    return readership.rule(attempt(fresh, people), now, List.of());
  }

  private Ruling confirm(Instant now, int... people) {
    return readership.rule(confirmation(people), now, List.of());
  }

  private void confirmed(Instant at, int... people) {
    readership.observe(confirmation(people).recordedAs(0, at, RecordedOutcome.DISCLOSED));
  }

  private static Attempt confirmation(int... people) {
    return new Attempt(
        "reader",
        null,
        "confirm-member",
        "POST /api/membership-applications",
        "membership-administration",
        null,
        people(people),
        null,
        Collections.emptySortedMap(),
        false,
        RecordedOutcome.DISCLOSED,
        true);
  }

  private void told(Instant at, int... people) {
    readership.observe(Records.told("reader", at, people(people)));
  }

  private static Attempt attempt(boolean fresh, int... people) {
    return Records.read("reader", people(people), fresh);
  }

  private static List<String> people(int... numbers) {
    return IntStream.of(numbers).mapToObj(number -> "m" + number).toList();
  }
}
