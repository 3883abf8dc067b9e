package org.dayanisma.casework.breakglass.messaging.published;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A second person agreed to emergency access.
 *
 * @param teamIds members to be told; empty if the request opens nothing
 * @param overseerId a member who is told because nobody of the team is there, null for none
 * @param decidedBy the second person
 */
public record BreakGlassGrantedV1(
    String requestId,
    String caseId,
    String requesterId,
    List<String> teamIds,
    @Nullable String overseerId,
    String decidedBy,
    Instant until) {

  public static final String TYPE = "org.dayanisma.casework.break-glass-granted.v1";

  public BreakGlassGrantedV1 {
    teamIds = List.copyOf(teamIds);
  }
}
