package org.dayanisma.membership.members.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dayanisma.membership.members.domain.NumberingPlans;
import org.springframework.stereotype.Component;

/**
 * Numbering plans as libphonenumber knows them. Only lengths are checked, those of numbers by which
 * a person is reached: which numbers are in use changes faster than any list, and a wrong refusal
 * would cut somebody off. A zero in front, in a plan whose trunk prefix it is, says that the number
 * has a digit too few or too many.
 */
@Component
public class PublishedNumberingPlans implements NumberingPlans {

  private static final String HOME = "TR";
  private static final String TRUNK = "0";
  private static final Set<PhoneNumberType> PERSONAL =
      EnumSet.of(
          PhoneNumberType.MOBILE,
          PhoneNumberType.FIXED_LINE,
          PhoneNumberType.VOIP,
          PhoneNumberType.PERSONAL_NUMBER);

  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

  @Override
  public Optional<String> e164(String typed) {
    return read(typed).filter(number -> read(number).equals(Optional.of(number)));
  }

  /** A trunk zero that the plan does not know is still there, and goes when it is read again. */
  private Optional<String> read(String typed) {
    try {
      PhoneNumber number = plans.parse(typed, HOME);
      return PERSONAL.stream().anyMatch(type -> hasLengthOf(type, number)) && !keepsTrunk(number)
          ? Optional.of(plans.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }

  private boolean hasLengthOf(PhoneNumberType type, PhoneNumber number) {
    return plans.isPossibleNumberForTypeWithReason(number, type) == ValidationResult.IS_POSSIBLE;
  }

  private boolean keepsTrunk(PhoneNumber number) {
    String region = plans.getRegionCodeForCountryCode(number.getCountryCode());
    return number.isItalianLeadingZero() && TRUNK.equals(plans.getNddPrefixForRegion(region, true));
  }
}
