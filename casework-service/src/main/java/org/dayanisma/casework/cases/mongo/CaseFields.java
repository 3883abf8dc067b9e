package org.dayanisma.casework.cases.mongo;

/** Fields of a stored case that it is searched by. */
final class CaseFields {

  static final String RESPONSIBLE = "team.responsible.memberId";
  static final String COLLEAGUE = "team.colleagues.memberId";
  static final String SEALED = "sealing.on";
  static final String KEEPING = "sealing.keeping";
  static final String KEEPER = "sealing.keeping.keeperId";

  private CaseFields() {}
}
