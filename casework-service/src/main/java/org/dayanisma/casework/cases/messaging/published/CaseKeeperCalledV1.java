package org.dayanisma.casework.cases.messaging.published;

/** Nobody of the team of a sealed case is left; this member is called to find a responsible. */
public record CaseKeeperCalledV1(String caseId, String keeperId) {

  public static final String TYPE = "org.dayanisma.casework.case-keeper-called.v1";
}
