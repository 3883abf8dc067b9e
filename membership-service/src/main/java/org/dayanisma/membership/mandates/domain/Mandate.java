package org.dayanisma.membership.mandates.domain;

import static org.dayanisma.decisions.Outcome.accepted;
import static org.dayanisma.decisions.Outcome.refused;

import java.time.LocalDate;
import java.util.List;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.Office;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's charge with an office in a unit, from one day to another. {@link Mandates} keeps that
 * nobody holds the same office of the same unit twice at a time.
 *
 * @param endedOn last day, null as long as it is held
 */
public record Mandate(
    MandateId id,
    MemberId memberId,
    UnitId unitId,
    Office office,
    LocalDate startedOn,
    @Nullable LocalDate endedOn) {

  public boolean isHeld() {
    return endedOn == null;
  }

  public Outcome<List<MandateEvent>> end(LocalDate on) {
    if (!isHeld()) {
      return refused(Refusal.conflict(MandateRefusal.ALREADY_ENDED));
    }
    if (on.isBefore(startedOn)) {
      return refused(Refusal.invalid("/endedOn", MandateRefusal.BEFORE_START));
    }
    return accepted(List.of(new MandateEvent.Ended(id, memberId, unitId, office, on)));
  }

  public static Mandate from(MandateEvent.Started event) {
    return new Mandate(
        event.mandateId(),
        event.memberId(),
        event.unit().unit(),
        event.office(),
        event.startedOn(),
        null);
  }

  public Mandate apply(MandateEvent event) {
    return switch (event) {
      case MandateEvent.Started started -> from(started);
      case MandateEvent.Ended ended ->
          new Mandate(id, memberId, unitId, office, startedOn, ended.endedOn());
    };
  }
}
