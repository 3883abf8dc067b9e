package org.dayanisma.membership.members.domain;

import org.dayanisma.decisions.RefusalCode;

/** Why the register of members is not changed or searched as asked. */
public enum MemberRefusal implements RefusalCode {
  ADMITTED_IN_FUTURE("future", "Nobody was admitted in the future."),
  ALREADY_ADMITTED("already-admitted", "This application has been decided."),
  ALREADY_REFUSED("already-refused", "This application has been decided."),
  BEFORE_BIRTH("before-birth", "That is before the person was born."),
  BEFORE_LEAST_AGE(
      "before-least-age",
      "That is before the person was 15; nobody younger is in public service or in a union (657/40, 6356/17)."),
  BEFORE_PRESENT_STATUS(
      "before-present-status", "The present status of this member began after that day."),
  BORN_TOO_EARLY("too-early", "Nobody is that old."),
  CHANGED_LINE(
      "changed-line",
      "This member was taken over by another line. Nothing was changed; change the member instead."),
  CONTACTS_OF_OFFICER(
      "contacts-of-officer",
      "This member holds an office. Only they, or somebody above them, may change their contacts and languages."),
  DUPLICATE_NATIONAL_ID(
      "duplicate-national-id",
      "A member or applicant with this national id is registered already (4688/14)."),
  EMAIL("email", "This is not an e-mail address."),
  FUTURE_NOTICE("future-notice", "A notice cannot have been given in the future."),
  ID_TAKEN("id-taken", "Another member has this id."),
  NATIONAL_ID_CHECKSUM("national-id-checksum", "The check digits of the national id are wrong."),
  NATIONAL_ID_FORMAT(
      "national-id-format", "A national id has eleven digits and does not begin with zero."),
  NOT_A_MEMBER("not-a-member", "Only a member has a service status."),
  NOT_PAST("not-past", "A birth date must be in the past."),
  NOTHING_TO_CORRECT(
      "nothing-to-correct",
      "There is no entry to correct: none was made, or all have been withdrawn."),
  NOTICE_LONG_BEFORE(
      "notice-long-before", "A notice is given at most a year before it takes effect."),
  OTHERS_NATIONAL_ID("duplicate-national-id", "Another member or applicant has this national id."),
  OWN_STATUS("own-status", "Nobody reports their own service status."),
  PHONE_NUMBER(
      "phone-number",
      "This is not a phone number that can be dialled; examples are 0532 123 45 67 and +905321234567."),
  REASON_REQUIRED("required", "A refusal needs a reason (4688/14)."),
  SAME_AS_RECORD("same-as-record", "The record says this already."),
  SEARCH_TOO_LONG("too-long", "200 characters at most."),
  STATUS_TRANSITION("status-transition", "This status cannot follow the present one."),
  TOO_EARLY("too-early", "That is too long ago."),
  TOO_LATE("too-late", "That is too far ahead."),
  TOO_YOUNG("too-young", "Nobody younger than 15 is a public employee (657/40)."),
  TOO_MANY_MEMBERS("too-many", "At most 500 members at a time."),
  UNKNOWN_GENDER("unknown-gender", "FEMALE, MALE, OTHER, or left out."),
  UNKNOWN_STANDING("unknown-standing", "APPLIED, ADMITTED or REFUSED."),
  UNKNOWN_STATUS("unknown-status", "There is no such status at an employer.");

  private final String code;
  private final String sentence;

  MemberRefusal(String code, String sentence) {
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
