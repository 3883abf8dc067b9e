package org.dayanisma.casework.breakglass.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.MemberId;
import org.jspecify.annotations.Nullable;

/** What happened to a request for emergency access. */
public sealed interface BreakGlassEvent {

  RequestId requestId();

  /** Somebody asks to read a case; there may be no such case. */
  record Requested(RequestId requestId, CaseId caseId, MemberId requesterId)
      implements BreakGlassEvent {}

  /**
   * A second person agreed.
   *
   * @param teamIds the members of the team, who are to be told
   * @param overseerId a data-protection officer who is told as well, because nobody of the team is
   *     there; null if somebody is, or if there is no such officer
   * @param decidedBy the second person, as a member
   * @param until the moment from which the case is closed to the requester again
   */
  record Granted(
      RequestId requestId,
      CaseId caseId,
      MemberId requesterId,
      List<MemberId> teamIds,
      @Nullable MemberId overseerId,
      MemberId decidedBy,
      Instant at,
      Instant until)
      implements BreakGlassEvent {
    public Granted {
      teamIds = List.copyOf(teamIds);
    }

    /** Everybody who is told. */
    public List<MemberId> told() {
      return Stream.concat(teamIds.stream(), Stream.ofNullable(overseerId)).distinct().toList();
    }
  }

  /** A second person did not agree. */
  record Refused(RequestId requestId, MemberId decidedBy, Instant at) implements BreakGlassEvent {}
}
