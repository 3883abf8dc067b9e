package org.dayanisma.membership.application.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dayanisma.membership.application.OfficialTime;
import org.dayanisma.membership.domain.member.ErasureBounds;
import org.dayanisma.membership.domain.member.ErasurePlaces;
import org.dayanisma.membership.domain.member.Erasures;
import org.dayanisma.membership.domain.member.MemberId;
import org.springframework.stereotype.Service;

/**
 * Carries out the erasures whose time has come, the oldest first, each once, whichever instance
 * does it and however often it was interrupted; and no more of them a day than there may be.
 */
@Service
public class CarryOutErasuresHandler {

  private static final int BATCH = 200;

  private final EraseMemberHandler erasing;
  private final Erasures erasures;
  private final ErasurePlaces places;
  private final ErasureBounds bounds;

  CarryOutErasuresHandler(
      EraseMemberHandler erasing, Erasures erasures, ErasurePlaces places, ErasureBounds bounds) {
    this.erasing = erasing;
    this.erasures = erasures;
    this.places = places;
    this.bounds = bounds;
  }

  /**
   * What a run did.
   *
   * @param done how many were carried out
   * @param failed how many could not be, for a reason of the machine; the next run tries again
   * @param heldBack whether some wait for tomorrow because today's places are taken
   */
  public record Run(int done, int failed, boolean heldBack) {}

  public Run handle(Instant now) {
    LocalDate today = OfficialTime.dayOf(now);
    List<MemberId> due = erasures.due(now, BATCH);
    int done = 0;
    int failed = 0;
    for (MemberId member : due) {
      if (!places.take(ErasurePlaces.CARRIED_OUT, today, bounds.perDay(), member)) {
        return new Run(done, failed, true);
      }
      try {
        done += erasing.carryOut(member, now) ? 1 : 0;
      } catch (RuntimeException broken) {
        failed++; // nobody else waits for this one; it is counted and tried again
      }
    }
    return new Run(done, failed, false);
  }
}
