package org.dayanisma.casework.cases.application;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.dayanisma.aggregates.ForgedRows;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.decisions.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Keeps cases and mandates together: no case stays without a legal coordinator once there is one
 * for its unit. Sealed cases are left alone, for outsiders control tree and mandates; {@link
 * CaseKeeping} sees to them.
 *
 * <p>A case being opened and a mandate being told of may cross. Both sides write first and look
 * second (case, then mandates; mandate, then waiting cases), so at least one of them sees the
 * other.
 */
@Service
public record CaseHandover(Cases cases, LegalOfficers officers) {

  private static final int CHUNK = 200;

  /** Gives waiting cases below the unit to the legal coordinator nearest to each. */
  public void mandateStarted(UnitId unitId) {
    giveAll(
        limit -> cases.unassignedBelow(unitId, limit),
        this::place,
        placed -> placed.responsible() == null);
  }

  /**
   * Moves the cases that this person answers for on to the next coordinator, or to nobody until
   * there is one: those that fell to them by mandate, and those for which they were chosen if no
   * mandate of theirs reaches them any more.
   */
  public void mandateEnded(MemberId memberId, UnitId unitId) {
    giveAll(
        limit -> cases.ledBelow(unitId, memberId, limit),
        id -> change(id, this::succession),
        given -> given.responsibleId().filter(memberId::equals).isPresent());
  }

  /** Some stay as they are, however many: they do not hide those behind them. So do forged ones. */
  private static void giveAll(
      IntFunction<List<CaseId>> some,
      Function<CaseId, Versioned<Case>> giving,
      Predicate<Case> stays) {
    ForgedRows forged = new ForgedRows();
    Set<CaseId> staying = new HashSet<>();
    List<CaseId> next;
    do {
      next =
          some.apply(staying.size() + CHUNK).stream().filter(id -> !staying.contains(id)).toList();
      staying.addAll(next);
      next.forEach(id ->
          forged.passOver(() -> {
            if (!stays.test(giving.apply(id).value())) {
              staying.remove(id);
            }
          }));
    } while (!next.isEmpty());
    forged.report();
  }

  /** Looks again for somebody to answer for a case that has nobody. */
  Versioned<Case> adopt(Versioned<Case> opened) {
    Case found = opened.value();
    return found.isOpen() && found.responsible() == null ? place(found.id()) : opened;
  }

  /**
   * Who answers for a case after its unit has moved or a mandate has ended: somebody chosen stays
   * if their mandate reaches it, or else nobody could work on it; everybody else gives way to the
   * coordinator nearest now.
   */
  List<CaseEvent> succession(Case there) {
    Responsible before = there.responsible();
    boolean stays =
        before != null
            && !before.byMandate()
            && officers.holdsMandateAbove(before.memberId(), there.unitPath());
    return stays ? List.of() : there.assign(nearest(there));
  }

  /** Gives a case that was not given to somebody on purpose to the coordinator nearest now. */
  Versioned<Case> place(CaseId id) {
    return change(id, present -> wasChosen(present) ? List.of() : present.assign(nearest(present)));
  }

  private static boolean wasChosen(Case present) {
    Responsible responsible = present.responsible();
    return responsible != null && !responsible.byMandate();
  }

  private Versioned<Case> change(CaseId id, Function<Case, List<CaseEvent>> follows) {
    return new CaseDecisions(cases).follow(id, follows);
  }

  private @Nullable Responsible nearest(Case present) {
    return officers
        .coordinatorNearest(present.unitPath(), Set.of(present.memberId()))
        .map(memberId -> new Responsible(memberId, true))
        .orElse(null);
  }
}
