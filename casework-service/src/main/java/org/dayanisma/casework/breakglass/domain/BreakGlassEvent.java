package org.dayanisma.casework.breakglass.domain;

import java.time.Instant;
import java.util.List;

/** What happened to a request for emergency access. */
public sealed interface BreakGlassEvent {

  String requestId();

  /** Somebody asks to read a case; there may be no such case. */
  record Requested(String requestId, String caseId, String requesterId)
      implements BreakGlassEvent {}

  /**
   * A second person agreed.
   *
   * @param teamIds members to be told
   * @param decidedBy the second person, as a member
   * @param until the moment from which the case is closed to the requester again
   */
  record Granted(
      String requestId,
      String caseId,
      String requesterId,
      List<String> teamIds,
      String decidedBy,
      Instant at,
      Instant until)
      implements BreakGlassEvent {
    public Granted {
      teamIds = List.copyOf(teamIds);
    }
  }

  /** A second person did not agree. */
  record Refused(String requestId, String decidedBy, Instant at) implements BreakGlassEvent {}
}
