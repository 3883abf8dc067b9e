package org.dayanisma.casework.cases.messaging.published;

/** Nobody outside the team may be told of the case any more. */
public record CaseSealedV1(String caseId) {

  public static final String TYPE = "org.dayanisma.casework.case-sealed.v1";
}
