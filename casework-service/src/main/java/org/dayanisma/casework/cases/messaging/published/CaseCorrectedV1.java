package org.dayanisma.casework.cases.messaging.published;

import java.util.List;

/**
 * What was known of the measure of a case, or of its end, was a mistake; these people have to look
 * at it.
 *
 * @param toldIds the responsible, or the team, or the keeper of a case of whose team nobody is
 *     left; empty if nobody answers for the case
 * @param witnessIds who answered for it before; they hear that it happened, which opens nothing
 */
public record CaseCorrectedV1(String caseId, List<String> toldIds, List<String> witnessIds) {

  public static final String TYPE = "org.dayanisma.casework.case-corrected.v1";

  public CaseCorrectedV1 {
    toldIds = List.copyOf(toldIds);
    witnessIds = List.copyOf(witnessIds);
  }
}
