package org.dayanisma.casework.cases.messaging.published;

import java.util.List;

/**
 * Nobody is left of the team of a sealed case; this member is called to find a responsible.
 *
 * @param witnessIds members who are told that it happened
 */
public record CaseKeeperCalledV1(String caseId, String keeperId, List<String> witnessIds) {

  public static final String TYPE = "org.dayanisma.casework.case-keeper-called.v1";
}
