package org.dayanisma.membership.members.mongo;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.dayanisma.membership.members.domain.MemberBuilder.aMember;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dayanisma.decisions.Added;
import org.dayanisma.decisions.Language;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.Numbers;
import org.dayanisma.membership.decision.domain.Cause;
import org.dayanisma.membership.decision.domain.Saved;
import org.dayanisma.membership.members.domain.ErasureReason;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberBuilder;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.members.domain.NationalId;
import org.dayanisma.membership.members.domain.Reach;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.junit.jupiter.api.Test;

/** What every register does, in memory or in a store. */
abstract class MembersContract {

  private static final UnitPath UNIT = UnitPath.root(new UnitId(UUID.randomUUID()));

  abstract Members members();

  @Test
  void findsAgainExactlyWhatWasAdded() {
    List<MemberEvent> events =
        aMember().withNationalId(Numbers.nationalId()).admitted().dismissed().applied();
    assertThat(members().add(events)).isEqualTo(Added.ADDED);
    Member member = Member.from(events);
    assertThat(members().find(member.id())).contains(new Versioned<>(member, 3));
    assertThat(members().findByApplication(member.applicationId()))
        .contains(new Versioned<>(member, 3));
    assertThat(members().find(new MemberId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void savesWhatFollowsFromTheEvents() {
    Versioned<Member> before = added(aMember().admitted());
    List<MemberEvent> events =
        accepted(before.value().changeReach(new Reach(List.of(Language.ARABIC), null, null)));
    assertThat(members().save(before, events)).isTrue();
    assertThat(members().find(before.value().id()))
        .contains(new Versioned<>(before.value().applyAll(events), before.version() + 2));
  }

  @Test
  void refusesADecisionOnAnOldVersion() {
    Versioned<Member> before = added(aMember());
    List<MemberEvent> admission =
        List.of(new MemberEvent.Admitted(before.value().id(), UNIT, LocalDate.of(2026, 3, 1)));
    assertThat(members().save(before, admission)).isTrue();
    assertThat(members().save(before, admission)).isFalse();
  }

  @Test
  void actsOnceOnACauseEvenWhenNothingFollowedFromIt() {
    Versioned<Member> before = added(aMember().admitted());
    Cause cause = cause("case", 3);
    assertThat(members().saveBecauseOf(cause, before, List.of())).isEqualTo(Saved.SAVED);
    Versioned<Member> after = members().find(before.value().id()).orElseThrow();
    assertThat(members().saveBecauseOf(cause, after, List.of())).isEqualTo(Saved.ALREADY_SEEN);
    assertThat(members().saveBecauseOf(cause("case", 2), after, List.of()))
        .isEqualTo(Saved.ALREADY_SEEN);
    assertThat(members().saveBecauseOf(cause("case", 4), after, List.of())).isEqualTo(Saved.SAVED);
  }

  private static Cause cause(String subject, long sequence) {
    return new Cause(
        subject + ":" + sequence, "type", "/casework", subject, sequence, Instant.EPOCH);
  }

  @Test
  void aNationalIdIsFreeAgainAfterARefusal() {
    String nationalId = Numbers.nationalId();
    Versioned<Member> applicant = added(aMember().withNationalId(nationalId));
    List<MemberEvent> again = aMember().withNationalId(nationalId).applied();
    assertThat(members().add(again)).isEqualTo(Added.DUPLICATE);
    assertThat(members().add(Member.from(again), again)).isEmpty();
    refuse(applicant);
    assertThat(members().add(again)).isEqualTo(Added.ADDED);
  }

  @Test
  void knowsWhoHoldsANationalIdAndForgetsWhoWasRefused() {
    NationalId held = accepted(NationalId.read(Numbers.nationalId()));
    NationalId refused = accepted(NationalId.read(Numbers.nationalId()));
    NationalId free = accepted(NationalId.read(Numbers.nationalId()));
    Versioned<Member> holder = added(aMember().withNationalId(held.digits()).admitted());
    Versioned<Member> applicant = added(aMember().withNationalId(refused.digits()));
    assertThat(members().holdersOf(List.of(held, refused, free)))
        .containsOnly(entry(held, holder.value().id()), entry(refused, applicant.value().id()));
    refuse(applicant);
    assertThat(members().holdersOf(List.of(held, refused, free))).containsOnlyKeys(held);
    assertThat(members().holdersOf(List.of())).isEmpty();
  }

  @Test
  void oneOfManyConcurrentApplicationsGetsTheNationalId() throws Exception {
    String nationalId = Numbers.nationalId();
    assertThat(concurrently(8, () -> members().add(aMember().withNationalId(nationalId).applied())))
        .containsOnlyOnce(Added.ADDED)
        .containsOnly(Added.ADDED, Added.DUPLICATE);
  }

  private static List<Added> concurrently(int times, java.util.concurrent.Callable<Added> action)
      throws InterruptedException, ExecutionException {
    List<Added> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Added> future :
          threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> action).toList())) {
        answers.add(future.get());
      }
    }
    return answers;
  }

  @Test
  void takesARegisterOverOnce() {
    List<List<MemberEvent>> register =
        IntStream.range(0, 50)
            .mapToObj(_ -> aMember().in(UNIT).withNationalId(Numbers.nationalId()).takenOver())
            .toList();
    assertThat(members().addAll(register)).hasSize(50).containsOnly(Added.ADDED);
    assertThat(members().addAll(register)).hasSize(50).containsOnly(Added.UNCHANGED);
  }

  /** Nobody names such a line, so the store has to know it by what it says. */
  @Test
  void aLineWithoutIdAndNationalIdIsTakenOverOnceHoweverManyAddIt() throws Exception {
    UnitPath here = UnitPath.root(new UnitId(UUID.randomUUID()));

    assertThat(concurrently(8, () -> members().add(aMember().in(here).takenOver(0))))
        .containsOnlyOnce(Added.ADDED)
        .containsOnly(Added.ADDED, Added.UNCHANGED);
    assertThat(members().add(aMember().in(here).takenOver(1)))
        .as("the second of two equal lines")
        .isEqualTo(Added.ADDED);
    assertThat(members().add(aMember().in(here).withoutBirthDate().takenOver(0)))
        .as("another line")
        .isEqualTo(Added.ADDED);
    assertThat(members().add(aMember().in(here).takenOver())).isEqualTo(Added.ADDED);
  }

  @Test
  void aLineOfSomebodyWhoWasErasedIsFreeAgain() {
    UnitPath here = UnitPath.root(new UnitId(UUID.randomUUID()));
    List<MemberEvent> first = aMember().in(here).takenOver(0);
    members().add(first);
    Versioned<Member> before = new Versioned<>(Member.from(first), first.size());
    assertThat(
            members()
                .save(
                    before,
                    before
                        .value()
                        .erase(
                            here,
                            LocalDate.of(2026, 3, 16),
                            ErasureReason.SUBJECT_REQUEST,
                            "somebody")))
        .isTrue();

    assertThat(members().add(aMember().in(here).takenOver(0))).isEqualTo(Added.ADDED);
  }

  @Test
  void tellsARepetitionFromAnotherPerson() {
    MemberId id = new MemberId(UUID.randomUUID());
    String nationalId = Numbers.nationalId();
    MemberBuilder line = aMember().id(id).in(UNIT).withNationalId(nationalId);
    UnitPath elsewhere = UnitPath.root(new UnitId(UUID.randomUUID()));
    assertThat(
            members()
                .addAll(
                    List.of(
                        line.takenOver(),
                        aMember().in(UNIT).withNationalId(Numbers.nationalId()).takenOver())))
        .containsOnly(Added.ADDED);
    assertThat(
            members()
                .addAll(
                    List.of(
                        aMember().id(id).in(UNIT).withNationalId(Numbers.nationalId()).takenOver(),
                        aMember().in(UNIT).withNationalId(nationalId).takenOver(),
                        aMember().in(elsewhere).withNationalId(nationalId).takenOver(),
                        aMember().in(UNIT).withNationalId(nationalId).applied())))
        .containsExactly(Added.ID_TAKEN, Added.UNCHANGED, Added.DUPLICATE, Added.DUPLICATE);
  }

  @Test
  void listsApplicationsThatHaveWaitedLongest() {
    Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
    Versioned<Member> second = added(aMember().appliedAt(longAgo.plus(Duration.ofDays(1))));
    Versioned<Member> first = added(aMember().appliedAt(longAgo));
    added(aMember().appliedAt(longAgo).admitted());
    added(aMember());
    assertThat(members().waitingSinceBefore(longAgo.plus(Duration.ofDays(2)), 10))
        .containsExactly(first, second);
  }

  @Test
  void listsTheApplicationsThatWaitInSomeUnitsPageByPage() {
    UnitPath other = UnitPath.root(new UnitId(UUID.randomUUID()));
    UnitPath here = UnitPath.root(new UnitId(UUID.randomUUID()));
    Instant day = Instant.parse("2026-02-02T09:30:00Z");
    Versioned<Member> second = added(aMember().in(here).appliedAt(day.plusSeconds(1)));
    Versioned<Member> first = added(aMember().in(here).appliedAt(day));
    Versioned<Member> elsewhere = added(aMember().in(other).appliedAt(day.plusSeconds(2)));
    List<Versioned<Member>> atOnce =
        Stream.generate(() -> added(aMember().in(here).appliedAt(day.plusSeconds(3))))
            .limit(2)
            .sorted(comparing(member -> member.value().id().toString()))
            .toList();
    added(aMember().in(here).appliedAt(day).admitted());
    refuse(added(aMember().in(here).appliedAt(day)));

    List<UnitId> both = List.of(here.unit(), other.unit());
    assertThat(members().waitingIn(both, null, 3)).containsExactly(first, second, elsewhere);
    assertThat(members().waitingIn(both, place(elsewhere), 3)).isEqualTo(atOnce);
    assertThat(members().waitingIn(both, place(atOnce.getFirst()), 3))
        .containsExactly(atOnce.getLast());
    assertThat(members().waitingIn(List.of(other.unit()), null, 3)).containsExactly(elsewhere);
    assertThat(members().waitingIn(List.of(), null, 3)).isEmpty();
  }

  private static LastSeen<MemberId> place(Versioned<Member> member) {
    return new LastSeen<>(member.value().appliedAt(), member.value().id());
  }

  private void refuse(Versioned<Member> applicant) {
    List<MemberEvent> refusal =
        List.of(
            new MemberEvent.Refused(
                applicant.value().id(),
                applicant.value().applicationId(),
                UNIT,
                LocalDate.of(2026, 3, 1),
                "reason"));
    assertThat(members().save(applicant, refusal)).isTrue();
  }

  Versioned<Member> added(MemberBuilder builder) {
    List<MemberEvent> events = builder.applied();
    assertThat(members().add(events)).isEqualTo(Added.ADDED);
    return new Versioned<>(Member.from(events), events.size());
  }
}
