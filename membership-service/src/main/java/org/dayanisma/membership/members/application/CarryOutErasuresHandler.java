package org.dayanisma.membership.members.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.domain.ErasureBounds;
import org.dayanisma.membership.members.domain.ErasurePlaces;
import org.dayanisma.membership.members.domain.ErasureRequest;
import org.dayanisma.membership.members.domain.Erasures;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.rights.domain.MemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Carries out the erasures whose time has come, the oldest first, each once, whichever instance
 * does it and however often it is interrupted, and no more of them a day than allowed.
 */
@Service
public record CarryOutErasuresHandler(
    EraseMemberHandler erasing,
    Erasures erasures,
    Members members,
    ErasurePlaces places,
    ErasureBounds bounds) {

  private static final int BATCH = 200;

  private static final Logger LOG = LoggerFactory.getLogger(CarryOutErasuresHandler.class);

  /**
   * What a run did.
   *
   * @param done how many were carried out
   * @param failed how many failed for a technical reason; the next run tries again
   * @param heldBack whether some wait for tomorrow because today's places are taken
   */
  public record Run(int done, int failed, boolean heldBack) {}

  public Run handle(Instant now) {
    letLapse(now);
    LocalDate today = OfficialTime.dayOf(now);
    int done = 0;
    int failed = 0;
    boolean heldBack = false;
    for (MemberId member : failedLast(erasures.due(now, BATCH))) {
      if (!places.take(ErasurePlaces.CARRIED_OUT, today, bounds.perDay(), member)) {
        heldBack = true; // later ones may have been given a place of today before
        continue;
      }
      try {
        done += erasing.carryOut(member, now) ? 1 : 0;
      } catch (RuntimeException broken) {
        failed++; // no other erasure waits for this one; it is counted and tried again
      }
    }
    return new Run(done, failed, heldBack);
  }

  /**
   * A member who had a place and is still there could not be erased. They go behind the others, so
   * that they do not take up the places of every day.
   */
  private List<MemberId> failedLast(List<MemberId> due) {
    Set<MemberId> tried = places.given(ErasurePlaces.CARRIED_OUT, due);
    return due.stream().sorted(Comparator.comparing(tried::contains)).toList();
  }

  /**
   * Lets requests lapse to which no second person agreed in time; one that cannot be read stays.
   */
  private void letLapse(Instant now) {
    for (MemberId member : erasures.waitingSince(now.minus(ErasureRequest.LONGEST_WAIT), BATCH)) {
      try {
        members
            .find(member)
            .ifPresent(found -> {
              List<MemberEvent> events = found.value().letErasureLapse(now);
              if (!events.isEmpty()) {
                var _ = members.save(found, events); // after a conflict the next run tries
              }
            });
      } catch (RuntimeException broken) {
        LOG.error("a request for an erasure could not lapse: {}", broken.getClass().getName());
      }
    }
  }
}
