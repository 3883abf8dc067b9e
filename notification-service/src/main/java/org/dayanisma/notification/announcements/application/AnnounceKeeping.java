package org.dayanisma.notification.announcements.application;

import java.time.Instant;
import java.util.List;
import org.dayanisma.notification.notices.domain.RecipientId;

/**
 * Nobody is left who answers for a sealed case, and somebody is called to find a responsible.
 *
 * @param callId id of the event that called them; they may be called for the case again
 * @param witnesses who hears that it happened; the case is not theirs
 */
public record AnnounceKeeping(
    String callId, String caseId, RecipientId keeper, List<RecipientId> witnesses, Instant at) {

  public AnnounceKeeping {
    witnesses = List.copyOf(witnesses);
  }
}
