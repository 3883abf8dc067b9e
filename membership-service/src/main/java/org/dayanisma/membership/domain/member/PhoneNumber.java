package org.dayanisma.membership.domain.member;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dayanisma.membership.domain.Outcome;

/** A telephone number in E.164 form, of a length its country's numbering plan allows. */
public record PhoneNumber(String e164) {

  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final String HOME = "TR";

  /** Reads what was put into a form: E.164 and nothing else. */
  public static Outcome<PhoneNumber> read(String text) {
    return E164.matcher(text).matches() && possible(text).isPresent()
        ? Outcome.accepted(new PhoneNumber(text))
        : Outcome.invalid("phone-number", "A phone number in the form +905xxxxxxxxx is required.");
  }

  /** Reads what somebody types to find a person: any usual spelling, Turkish when local. */
  public static Optional<PhoneNumber> readLoosely(String text) {
    return possible(text);
  }

  private static Optional<PhoneNumber> possible(String text) {
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    try {
      var number = plans.parse(text, HOME);
      return plans.isPossibleNumber(number)
          ? Optional.of(new PhoneNumber(plans.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "PhoneNumber[hidden]";
  }
}
