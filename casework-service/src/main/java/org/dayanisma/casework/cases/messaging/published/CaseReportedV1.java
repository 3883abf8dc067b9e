package org.dayanisma.casework.cases.messaging.published;

/**
 * A report of a measure joined a case that was taken in by hand; this coordinator should look at
 * it.
 */
public record CaseReportedV1(String caseId, String coordinatorId) {

  public static final String TYPE = "org.dayanisma.casework.case-reported.v1";
}
