package org.dayanisma.membership.mandates.domain;

import static org.dayanisma.decisions.Outcome.accepted;
import static org.dayanisma.decisions.Outcome.refused;

import java.time.LocalDate;
import java.util.List;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.Office;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An office that somebody holds in a unit, from one day to another. {@link Mandates} makes sure
 * that nobody holds the same office of the same unit twice at the same time.
 *
 * @param endedOn last day; null as long as it is held
 */
public record Mandate(
    MandateId id,
    MemberId memberId,
    UnitId unitId,
    Office office,
    LocalDate startedOn,
    @Nullable LocalDate endedOn)
    implements Aggregate<Mandate, MandateEvent> {

  public boolean isHeld() {
    return endedOn == null;
  }

  /**
   * Ends it.
   *
   * @param on its last day, not after today
   */
  public Outcome<List<MandateEvent>> end(LocalDate on, LocalDate today) {
    if (on.isAfter(today)) {
      return refused(Refusal.invalid("/endedOn", MandateRefusal.ENDED_IN_FUTURE));
    }
    if (!isHeld()) {
      return refused(Refusal.conflict(MandateRefusal.ALREADY_ENDED));
    }
    return on.isBefore(startedOn)
        ? refused(Refusal.invalid("/endedOn", MandateRefusal.BEFORE_START))
        : accepted(List.of(ended(on)));
  }

  /**
   * Ends because its holder is gone, today or, if that is later, on its first day; does nothing if
   * it has ended.
   */
  public List<MandateEvent> lapse(LocalDate today) {
    return isHeld() ? List.of(ended(startedOn.isAfter(today) ? startedOn : today)) : List.of();
  }

  private MandateEvent ended(LocalDate on) {
    return new MandateEvent.Ended(id, memberId, unitId, office, on);
  }

  @Override
  public String key() {
    return id.toString();
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

  @Override
  public Mandate apply(MandateEvent event) {
    return switch (event) {
      case MandateEvent.Started started -> from(started);
      case MandateEvent.Ended ended ->
          new Mandate(id, memberId, unitId, office, startedOn, ended.endedOn());
    };
  }
}
