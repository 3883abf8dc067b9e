package org.dayanisma.membership.members.domain;

import java.util.regex.Pattern;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.WrittenText;

/** A telephone number in E.164 form, of a length that its country's numbering plan allows. */
public record PhoneNumber(String e164) {

  private static final Pattern TYPED = Pattern.compile("[+(]?[0-9][0-9 ()./-]{5,29}");
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  /**
   * Reads what was typed, in a form or to find a person: as it is dialled in Türkiye, or with the
   * code of a country. It is kept as the numbering plan has it, so whoever types the same finds it.
   */
  public static Outcome<PhoneNumber> read(String text, NumberingPlans plans) {
    String typed = WrittenText.plainNumber(text);
    return TYPED.matcher(typed).matches()
        ? plans
            .e164(typed)
            .filter(number -> E164.matcher(number).matches())
            .map(number -> Outcome.accepted(new PhoneNumber(number)))
            .orElseGet(PhoneNumber::none)
        : none();
  }

  private static Outcome<PhoneNumber> none() {
    return Outcome.invalid(MemberRefusal.PHONE_NUMBER);
  }

  @Override
  public String toString() {
    return "PhoneNumber[hidden]";
  }
}
