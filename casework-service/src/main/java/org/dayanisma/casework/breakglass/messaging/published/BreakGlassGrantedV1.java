package org.dayanisma.casework.breakglass.messaging.published;

import java.time.Instant;
import java.util.List;

/**
 * A second person agreed to emergency access.
 *
 * @param teamIds members to be told; empty if the request opens nothing
 * @param decidedBy the second person
 */
public record BreakGlassGrantedV1(
    String requestId,
    String caseId,
    String requesterId,
    List<String> teamIds,
    String decidedBy,
    Instant until) {

  public static final String TYPE = "org.dayanisma.casework.break-glass-granted.v1";

  public BreakGlassGrantedV1 {
    teamIds = List.copyOf(teamIds);
  }
}
