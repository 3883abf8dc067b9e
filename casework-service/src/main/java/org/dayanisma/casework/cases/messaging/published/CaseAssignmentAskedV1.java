package org.dayanisma.casework.cases.messaging.published;

/** Somebody was asked to join the team of a case. */
public record CaseAssignmentAskedV1(
    String caseId, String assignmentId, String memberId, String role) {

  public static final String TYPE = "org.dayanisma.casework.case-assignment-asked.v1";
}
