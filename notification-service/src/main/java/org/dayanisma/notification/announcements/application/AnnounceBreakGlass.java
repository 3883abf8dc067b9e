package org.dayanisma.notification.announcements.application;

import java.time.Instant;
import java.util.List;
import org.dayanisma.notification.notices.domain.RecipientId;

/**
 * A case was opened in an emergency to somebody who does not know it.
 *
 * @param team who is to be told; empty if nothing was opened in truth
 */
public record AnnounceBreakGlass(
    String requestId, String caseId, List<RecipientId> team, Instant at) {

  public AnnounceBreakGlass {
    team = List.copyOf(team);
  }
}
