package org.dayanisma.membership.members.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.dayanisma.membership.members.domain.NumberingPlans;
import org.springframework.stereotype.Component;

/**
 * Numbering plans as libphonenumber knows them. Only lengths are checked: which numbers are in use
 * changes faster than any list, and a wrong refusal would cut somebody off.
 */
@Component
public class PublishedNumberingPlans implements NumberingPlans {

  private static final String HOME = "TR";

  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

  @Override
  public Optional<String> e164(String typed) {
    return read(typed).filter(number -> read(number).equals(Optional.of(number)));
  }

  /** A trunk zero that the plan does not know is still there, and goes when it is read again. */
  private Optional<String> read(String typed) {
    try {
      PhoneNumber number = plans.parse(typed, HOME);
      return plans.isPossibleNumber(number)
          ? Optional.of(plans.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }
}
