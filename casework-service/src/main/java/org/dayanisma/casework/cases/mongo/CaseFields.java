package org.dayanisma.casework.cases.mongo;

/** Fields of a stored case that it is searched by. */
final class CaseFields {

  static final String RESPONSIBLE = "team.responsible.memberId";

  /** The day from which the measure holds, and those from which it was said to. */
  static final String DAYS = "measureDays";

  static final String COLLEAGUE = "team.colleagues.memberId";
  static final String SEALED = "sealing.on";
  static final String KEEPING = "sealing.keeping";
  static final String KEEPER = "sealing.keeping.keeperId";

  private CaseFields() {}
}
