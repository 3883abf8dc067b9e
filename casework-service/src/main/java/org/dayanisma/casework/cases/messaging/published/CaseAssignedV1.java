package org.dayanisma.casework.cases.messaging.published;

/** From now on somebody is on the team of a case. */
public record CaseAssignedV1(String caseId, String memberId, String role) {

  public static final String TYPE = "org.dayanisma.casework.case-assigned.v1";
}
