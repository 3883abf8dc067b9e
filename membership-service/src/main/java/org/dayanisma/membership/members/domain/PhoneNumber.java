package org.dayanisma.membership.members.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dayanisma.decisions.Outcome;

/** A telephone number in E.164 form, of a length that its country's numbering plan allows. */
public record PhoneNumber(String e164) {

  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  /** Reads what was put into a form: E.164 and nothing else. */
  public static Outcome<PhoneNumber> read(String text, NumberingPlans plans) {
    return E164.matcher(text).matches() && plans.e164(text).isPresent()
        ? Outcome.accepted(new PhoneNumber(text))
        : Outcome.invalid(MemberRefusal.PHONE_NUMBER);
  }

  /** Reads what somebody types to find a person. */
  public static Optional<PhoneNumber> readLoosely(String text, NumberingPlans plans) {
    return plans.e164(text).map(PhoneNumber::new);
  }

  @Override
  public String toString() {
    return "PhoneNumber[hidden]";
  }
}
