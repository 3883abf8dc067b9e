package org.dayanisma.casework.cases.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dayanisma.casework.register.domain.MemberId;

/**
 * Decisions about the team of a sealed case, which nobody outside can repair: the tree and the
 * mandates put nobody onto it.
 */
public record SealedTeam(Case present) {

  /**
   * What follows from who of the team is still there. While the responsible is there, nothing
   * follows; otherwise a colleague, who works on the case by their own consent, answers for it; and
   * if nobody is left, the case waits for a keeper. Repeating this changes nothing.
   *
   * @param hasGone whether a member no longer holds any office with which they could work on a case
   */
  public List<CaseEvent> lookedAt(Predicate<MemberId> hasGone) {
    if (!present.isSealed() || !present.isOpen()) {
      return List.of();
    }
    List<MemberId> there = there(hasGone);
    if (there.isEmpty()) {
      return present.keeping() == null ? List.of(new CaseEvent.Orphaned(present.id())) : List.of();
    }
    if (present.team().isLedBy(there.getFirst())) {
      return present.keeping() == null
          ? List.of()
          : List.of(new CaseEvent.TeamReturned(present.id()));
    }
    return succeeded(first(there));
  }

  /**
   * The team members who could watch over the sealing as second person.
   *
   * @param isNotSubordinate whether a member is at the responsible's level or above
   */
  public List<MemberId> secondPersons(Predicate<MemberId> isNotSubordinate) {
    return colleagues()
        .filter(one -> !one.equals(present.memberId()) && isNotSubordinate.test(one))
        .toList();
  }

  /**
   * The team members who watch over the sealing as second person, whatever offices they or the
   * responsible have been given or have lost since.
   *
   * @param isErased whether a member will not come back
   */
  public List<MemberId> watching(Predicate<MemberId> isErased) {
    Sealing sealing = present.sealing();
    return sealing == null
        ? List.of()
        : colleagues()
            .filter(one -> sealing.secondIds().contains(one) && !isErased.test(one))
            .toList();
  }

  private Stream<MemberId> colleagues() {
    return present.team().colleagues().stream().map(Colleague::memberId);
  }

  private List<MemberId> there(Predicate<MemberId> hasGone) {
    return present.team().memberIds().stream()
        .filter(one -> !one.equals(present.memberId()) && !hasGone.test(one))
        .toList();
  }

  /** Counsel before secretaries, then whoever has been on the team longest. */
  private MemberId first(List<MemberId> there) {
    Optional<MemberId> counsel =
        there.stream()
            .filter(
                one -> present.team().roleOf(one).filter(TeamRole.CO_COUNSEL::equals).isPresent())
            .findFirst();
    return counsel.orElseGet(there::getFirst);
  }

  List<CaseEvent> succeeded(MemberId memberId) {
    List<CaseEvent> events = new ArrayList<>();
    events.add(new CaseEvent.Succeeded(present.id(), new Responsible(memberId, false)));
    events.addAll(new Teamwork(present).handedTo(memberId));
    return events;
  }
}
