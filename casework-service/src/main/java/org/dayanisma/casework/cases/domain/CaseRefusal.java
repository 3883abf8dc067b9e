package org.dayanisma.casework.cases.domain;

import org.dayanisma.decisions.RefusalCode;

/** Why a case is not opened, changed or closed as asked. */
public enum CaseRefusal implements RefusalCode {
  ACCOUNTS_FULL(
      "accounts-full",
      "The case has twenty further accounts, and keeps no more; nothing was changed."),
  ALREADY_CLOSED("already-closed", "The case is closed."),
  ALREADY_SEALED("already-sealed", "The case is sealed."),
  BEFORE_MEASURE("before-measure", "Must not be before the measure itself."),
  BEFORE_START(
      "before-start",
      "Must not be before the day from which the period counts; if notice was earlier, note that first."),
  CASE_EXISTS("case-exists", "There is already a case of this measure; ask the legal coordinator."),
  CORRECTIONS_FULL(
      "corrections-full",
      "The days of this case were put right twenty times, and it keeps no more."),
  DEADLINE_NOT_LODGED("deadline-not-lodged", "Nothing was noted as lodged."),
  DEADLINE_NOT_OPEN("deadline-not-open", "The deadline is met or cancelled."),
  ERASED("erased", "The member was erased; nothing can be written here any more."),
  IN_THE_FUTURE("in-the-future", "Must not be in the future."),
  KEEPER("keeper", "Whoever keeps a case does not answer for it."),
  NOTICE_GIVEN("notice-given", "Give a day of notice, or say that none is known."),
  NOT_SEALED("not-sealed", "The case is not sealed."),
  NOT_TOGETHER("not-together", "Give this alone, without memberId and role."),
  NO_LEGAL_MANDATE("no-legal-mandate", "This member holds no legal mandate that reaches the unit."),
  NO_OTHER_RESPONSIBLE("no-other-responsible", "Ask somebody else to become responsible first."),
  NOT_WITHDRAWN("not-withdrawn", "The measure of this case was not withdrawn."),
  OWN_CASE("own-case", "Nobody works on their own case."),
  REGISTER_DECIDES(
      "register-decides",
      "The register reported from which day the measure holds; it is corrected there, and the case follows."),
  SAME_DAYS("same-days", "These are the days that the case has."),
  SECOND_PERSON_NEEDED(
      "second-person-needed",
      "A sealed case needs a second person on its team who is not subordinate to whoever answers for it."),
  TEAM_FULL("team-full", "No more people can be asked."),
  TOO_EARLY("too-early", "Must not be that long ago."),
  UNKNOWN_MEMBER("unknown-member", "There is no such member in your part of the tree.");

  private final String code;
  private final String sentence;

  CaseRefusal(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
