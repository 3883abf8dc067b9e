package org.dayanisma.casework.cases.messaging.published;

/** The case may be known again to all who need to. */
public record CaseUnsealedV1(String caseId) {

  public static final String TYPE = "org.dayanisma.casework.case-unsealed.v1";
}
