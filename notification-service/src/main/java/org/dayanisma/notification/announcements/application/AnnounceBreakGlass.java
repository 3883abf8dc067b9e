package org.dayanisma.notification.announcements.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dayanisma.notification.notices.domain.RecipientId;

/**
 * A case was opened in an emergency to somebody who does not know it.
 *
 * @param team who is to be told; empty if nothing was opened in truth
 * @param overseer who is told besides, because nobody of the team is there; the case is not theirs
 */
public record AnnounceBreakGlass(
    String requestId,
    String caseId,
    List<RecipientId> team,
    Optional<RecipientId> overseer,
    Instant at) {

  public AnnounceBreakGlass {
    team = List.copyOf(team);
  }
}
