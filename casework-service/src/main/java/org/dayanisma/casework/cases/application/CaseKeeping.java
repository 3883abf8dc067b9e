package org.dayanisma.casework.cases.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dayanisma.aggregates.ForgedRows;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Keeping;
import org.dayanisma.casework.cases.domain.SealedTeam;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Sees to it that no open sealed case is left without anybody who can act. When the responsible has
 * gone a colleague follows; when nobody of the team is left, the case falls to the data-protection
 * officer nearest to where it was sealed, who is told; and if there is none, to the first who
 * comes.
 *
 * <p>A case being sealed, an office being laid down and an officer being appointed may cross. Each
 * side writes first and looks second, so at least one of them sees the other. Everything here may
 * be cut off at any point and done again.
 */
@Service
public record CaseKeeping(Cases cases, LegalOfficers officers, LegalStanding standing) {

  private static final int CHUNK = 200;

  /** The offices of this member are not what they were, or they were erased. */
  public void standingChanged(MemberId memberId) {
    eachOf(after -> cases.sealedWith(memberId, after, CHUNK));
  }

  /** Other people than before may keep the cases of whose team nobody is left. */
  public void keepersChanged() {
    eachOf(after -> cases.orphaned(after, CHUNK));
  }

  private void eachOf(Function<@Nullable CaseId, List<CaseId>> page) {
    ForgedRows forged = new ForgedRows();
    List<CaseId> some = page.apply(null);
    while (!some.isEmpty()) {
      some.forEach(id -> forged.passOver(() -> look(id)));
      some = page.apply(some.getLast());
    }
    forged.report();
  }

  /** The same for one that was written just now. */
  Versioned<Case> lookAgain(Versioned<Case> written) {
    return written.value().isSealed() ? look(written.value().id()) : written;
  }

  /** Looks who is there for the case; nothing unless it is sealed and open. */
  Versioned<Case> look(CaseId id) {
    Versioned<Case> seen =
        change(id, present -> new SealedTeam(present).lookedAt(standing::hasGone));
    return seen.value().keeping() == null ? seen : withKeeper(id);
  }

  /** First that nobody is there any more, then who comes: an officer appointed meanwhile looks. */
  private Versioned<Case> withKeeper(CaseId id) {
    var _ = change(id, this::withoutKeeperWhoLeft);
    return change(id, this::called);
  }

  private List<CaseEvent> withoutKeeperWhoLeft(Case present) {
    return keeperOf(present).filter(keeper -> !mayKeep(keeper, present)).isPresent()
        ? List.of(new CaseEvent.Orphaned(present.id()))
        : List.of();
  }

  private List<CaseEvent> called(Case present) {
    if (present.keeping() == null || keeperOf(present).isPresent()) {
      return List.of();
    }
    return officers
        .protectionOfficerNearest(present.relations().unitPath(), Set.of(present.memberId()))
        .<List<CaseEvent>>map(next ->
            List.of(new CaseEvent.KeeperCalled(present.id(), next, witnesses(present, next))))
        .orElse(List.of());
  }

  /**
   * Administrators give every office, so one of them can choose who is nearest: the former team and
   * the next officer hear that somebody was called. None of them can read the case by it.
   */
  private List<MemberId> witnesses(Case present, MemberId keeper) {
    Optional<MemberId> another =
        officers.protectionOfficerNearest(
            present.relations().unitPath(), Set.of(present.memberId(), keeper));
    return Stream.concat(present.team().memberIds().stream(), another.stream())
        .filter(told -> !told.equals(keeper))
        .distinct()
        .toList();
  }

  private boolean mayKeep(MemberId keeper, Case present) {
    return officers.protectsDataAbove(keeper, present.relations().unitPath());
  }

  private static Optional<MemberId> keeperOf(Case present) {
    return Optional.ofNullable(present.keeping()).map(Keeping::keeperId);
  }

  private Versioned<Case> change(CaseId id, Function<Case, List<CaseEvent>> follows) {
    return new CaseDecisions(cases).follow(id, follows);
  }
}
