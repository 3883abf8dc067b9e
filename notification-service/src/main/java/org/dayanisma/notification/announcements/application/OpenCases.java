package org.dayanisma.notification.announcements.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dayanisma.eventrelay.IncomingEvent;
import org.jspecify.annotations.Nullable;

/**
 * Cases that are open, so that an organiser whose mandate becomes known after the case still hears
 * of it. All calls may come in any order and repeatedly; a closed case stays closed.
 */
public interface OpenCases {

  void opened(OpenCase opened);

  void closed(String caseId);

  /** The case is known to its team only from now on, or again to others; once per event. */
  void sealed(String caseId, boolean sealed, IncomingEvent cause);

  boolean isSealed(String caseId);

  /** The case as it was opened, closed or not; empty if it was not told that it was. */
  Optional<OpenCase> find(String caseId);

  /** A case of the measure that is not sealed, open or closed; empty if there is none. */
  Optional<OpenCase> shownOf(String measureId);

  /**
   * Open cases, not sealed, whose path as reported holds any of these units, opened since then, in
   * the order of their ids.
   *
   * @param after only cases behind this one; null for the first piece
   */
  List<OpenCase> touching(
      Collection<String> unitIds, Instant since, @Nullable String after, int limit);

  /**
   * A case, as far as telling people about it goes.
   *
   * @param unitPath ids from the root to the member's unit, as they were when the case was opened
   * @param measureId the same for every case of the measure
   */
  record OpenCase(
      String caseId, String memberId, List<String> unitPath, Instant openedAt, String measureId) {

    public OpenCase {
      unitPath = List.copyOf(unitPath);
      if (unitPath.isEmpty()) {
        throw new IllegalArgumentException("A path has at least the unit itself");
      }
    }

    String unitId() {
      return unitPath.getLast();
    }
  }
}
