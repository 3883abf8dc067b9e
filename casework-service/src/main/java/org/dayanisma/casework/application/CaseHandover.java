package org.dayanisma.casework.application;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.dayanisma.casework.domain.Case;
import org.dayanisma.casework.domain.CaseEvent;
import org.dayanisma.casework.domain.CaseId;
import org.dayanisma.casework.domain.Cases;
import org.dayanisma.casework.domain.LegalOfficers;
import org.dayanisma.casework.domain.Responsible;
import org.dayanisma.eventrelay.ConflictRetry;
import org.jspecify.annotations.Nullable;

/**
 * Keeps cases and mandates together: no case stays without a legal coordinator once there is one
 * for its unit. Sealed cases are left alone, for outsiders control tree and mandates; {@link
 * CaseKeeping} sees to them.
 *
 * <p>A case being opened and a mandate being told of may cross. Both sides write first and look
 * second (case, then mandates; mandate, then waiting cases), so at least one of them sees the
 * other.
 */
public final class CaseHandover {

  private static final int CHUNK = 200;

  private final Cases cases;
  private final LegalOfficers officers;

  public CaseHandover(Cases cases, LegalOfficers officers) {
    this.cases = cases;
    this.officers = officers;
  }

  /** Gives waiting cases below the unit to the legal coordinator nearest to each. */
  public void mandateStarted(String unitId) {
    placeAll(limit -> cases.unassignedBelow(unitId, limit), placed -> placed.responsible() == null);
  }

  /**
   * Moves cases that fell to this person by mandate on to the next coordinator, or to nobody until
   * there is one.
   */
  public void mandateEnded(String memberId, String unitId) {
    placeAll(
        limit -> cases.fallenByMandateTo(memberId, unitId, limit),
        placed -> placed.responsibleId().filter(memberId::equals).isPresent());
  }

  /** Some stay as they are, however many: they do not hide those behind them. */
  private void placeAll(IntFunction<List<CaseId>> some, Predicate<Case> stays) {
    Set<CaseId> staying = new HashSet<>();
    List<CaseId> next;
    do {
      next =
          some.apply(staying.size() + CHUNK).stream().filter(id -> !staying.contains(id)).toList();
      next.stream().filter(id -> stays.test(place(id))).forEach(staying::add);
    } while (!next.isEmpty());
  }

  /** Looks again for somebody to answer for a case that has nobody. */
  Case adopt(Case opened) {
    return opened.isOpen() && opened.responsible() == null ? place(opened.id()) : opened;
  }

  /**
   * Who answers for a case in its new place: somebody chosen stays if their mandate reaches it
   * there, or else nobody could work on it; everybody else gives way to the coordinator nearest
   * now.
   */
  List<CaseEvent> afterMove(Case there) {
    Responsible before = there.responsible();
    boolean stays =
        before != null
            && !before.byMandate()
            && officers.holdsMandateAbove(before.memberId(), there.unitPath());
    return stays ? List.of() : there.assign(nearest(there));
  }

  /** Gives a case that was not given to somebody on purpose to the coordinator nearest now. */
  Case place(CaseId id) {
    return ConflictRetry.retry(() -> {
      Case present = cases.find(id).orElseThrow();
      Responsible responsible = present.responsible();
      if (responsible != null && !responsible.byMandate()) {
        return Optional.of(present);
      }
      List<CaseEvent> events = present.assign(nearest(present));
      if (events.isEmpty()) {
        return Optional.of(present);
      }
      return cases.save(present, events) ? Optional.of(present.applyAll(events)) : Optional.empty();
    });
  }

  private @Nullable Responsible nearest(Case present) {
    return officers
        .coordinatorNearest(present.unitPath(), Set.of(present.memberId()))
        .map(memberId -> new Responsible(memberId, true))
        .orElse(null);
  }
}
