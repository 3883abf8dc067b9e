package org.dayanisma.casework.cases.messaging.published;

/** Everybody who needs to know of the case may know of it again. */
public record CaseUnsealedV1(String caseId) {

  public static final String TYPE = "org.dayanisma.casework.case-unsealed.v1";
}
