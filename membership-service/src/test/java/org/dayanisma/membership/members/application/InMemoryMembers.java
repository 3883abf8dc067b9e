package org.dayanisma.membership.members.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.dayanisma.aggregates.InMemoryAggregates;
import org.dayanisma.decisions.Added;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.domain.Cause;
import org.dayanisma.membership.decision.domain.Saved;
import org.dayanisma.membership.members.domain.ApplicationId;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.members.domain.NationalId;
import org.dayanisma.membership.members.domain.Standing;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;

/** The register in memory, one lock for all. */
public final class InMemoryMembers extends InMemoryAggregates<MemberId, Member, MemberEvent>
    implements Members {

  private final Map<MemberId, Member> takenOver = new HashMap<>();
  private final Map<MemberId, Integer> equalBefore = new HashMap<>();
  private final Map<String, Long> seen = new HashMap<>();

  @Override
  public synchronized Optional<Versioned<Member>> find(MemberId id) {
    return super.find(id).filter(member -> member.value().standing() != Standing.ERASED);
  }

  @Override
  public Optional<Versioned<Member>> findByApplication(ApplicationId id) {
    return matching(member -> member.applicationId().equals(id)).stream().findFirst();
  }

  @Override
  public List<Versioned<Member>> waitingSinceBefore(Instant time, int limit) {
    return matching(
            member -> member.standing() == Standing.APPLIED && member.appliedAt().isBefore(time))
        .stream()
        .sorted(Comparator.comparing(member -> member.value().appliedAt()))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Versioned<Member>> waitingIn(
      Collection<UnitId> units, @Nullable LastSeen<MemberId> after, int limit) {
    Comparator<LastSeen<MemberId>> order =
        Comparator.<LastSeen<MemberId>, Instant>comparing(LastSeen::at)
            .thenComparing(seen -> seen.id().toString());
    return matching(
            member -> member.standing() == Standing.APPLIED && units.contains(member.unitId()))
        .stream()
        .filter(member -> after == null || order.compare(place(member), after) > 0)
        .sorted(Comparator.comparing(InMemoryMembers::place, order))
        .limit(limit)
        .toList();
  }

  private static LastSeen<MemberId> place(Versioned<Member> member) {
    return new LastSeen<>(member.value().appliedAt(), member.value().id());
  }

  private synchronized List<Versioned<Member>> matching(Predicate<Member> wanted) {
    return kept().filter(member -> wanted.test(member.value())).toList();
  }

  /** The rule of the national id holds for every way in. */
  @Override
  public synchronized Optional<Versioned<Member>> add(Member made, List<MemberEvent> events) {
    return addOne(events) == Added.ADDED ? super.find(made.id()) : Optional.empty();
  }

  @Override
  public synchronized List<Added> addAll(List<List<MemberEvent>> newMembers) {
    List<Added> answers = new ArrayList<>();
    for (List<MemberEvent> events : newMembers) {
      answers.add(addOne(events));
    }
    return answers;
  }

  private Added addOne(List<MemberEvent> events) {
    Member member = Member.from(events);
    boolean register = events.getFirst() instanceof MemberEvent.Registered;
    if (super.find(member.id()).isPresent()) {
      Member first = takenOver.get(member.id());
      return register && first != null && sameContent(first, member)
          ? Added.UNCHANGED
          : Added.ID_TAKEN;
    }
    if (events.getFirst() instanceof MemberEvent.Registered line && isKnown(line, member)) {
      return Added.UNCHANGED;
    }
    Optional<Member> claimant = claimant(member);
    if (claimant.isPresent()) {
      boolean sameRegister =
          register
              && takenOver.containsKey(claimant.get().id())
              && claimant.get().unitId().equals(member.unitId());
      return sameRegister ? Added.UNCHANGED : Added.DUPLICATE;
    }
    super.add(member, events);
    if (register) {
      takenOver.put(member.id(), member);
    }
    if (events.getFirst() instanceof MemberEvent.Registered line && line.equalBefore() != null) {
      equalBefore.put(member.id(), line.equalBefore());
    }
    return Added.ADDED;
  }

  private boolean isKnown(MemberEvent.Registered line, Member member) {
    return line.equalBefore() != null
        && takenOver.entrySet().stream()
            .anyMatch(known ->
                line.equalBefore().equals(equalBefore.get(known.getKey()))
                    && sameContent(known.getValue(), member)
                    && Objects.equals(
                        known.getValue().knownMemberSince(), member.knownMemberSince())
                    && find(known.getKey()).isPresent());
  }

  private static boolean sameContent(Member one, Member other) {
    return one.unitId().equals(other.unitId())
        && one.person().equals(other.person())
        && one.reach().equals(other.reach());
  }

  private Optional<Member> claimant(Member member) {
    NationalId number = member.person().nationalId();
    return number == null
        ? Optional.empty()
        : matching(
                other -> other.standing().isActive() && number.equals(other.person().nationalId()))
            .stream()
            .map(Versioned::value)
            .findFirst();
  }

  @Override
  public Map<NationalId, MemberId> holdersOf(Collection<NationalId> numbers) {
    Map<NationalId, MemberId> holders = new HashMap<>();
    for (Versioned<Member> found : matching(member -> member.standing().isActive())) {
      NationalId number = found.value().person().nationalId();
      if (number != null && numbers.contains(number)) {
        holders.put(number, found.value().id());
      }
    }
    return holders;
  }

  @Override
  public synchronized Saved saveBecauseOf(
      Cause cause, Versioned<Member> before, List<MemberEvent> events) {
    String mark = before.value().id() + "|" + cause.subject();
    if (seen.getOrDefault(mark, 0L) >= cause.sequence()) {
      return Saved.ALREADY_SEEN;
    }
    if (!save(before, events)) {
      return Saved.CONFLICT;
    }
    seen.put(mark, cause.sequence());
    return Saved.SAVED;
  }
}
