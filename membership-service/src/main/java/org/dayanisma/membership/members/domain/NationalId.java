package org.dayanisma.membership.members.domain;

import java.util.regex.Pattern;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.WrittenText;

/**
 * T.C. Kimlik No, or a foreigner's number beginning with 99: eleven digits, the last two of which
 * are check digits. A valid number need not belong to anybody.
 */
public record NationalId(String digits) {

  private static final Pattern ELEVEN_DIGITS = Pattern.compile("[1-9][0-9]{10}");
  private static final Pattern GROUPING = Pattern.compile("[ ./-]");

  /** Reads a number as people type it: in groups, or in the digits of another script. */
  public static Outcome<NationalId> read(String typed) {
    String text = GROUPING.matcher(WrittenText.plainNumber(typed)).replaceAll("");
    if (!ELEVEN_DIGITS.matcher(text).matches()) {
      return Outcome.invalid(MemberRefusal.NATIONAL_ID_FORMAT);
    }
    return checksumHolds(text)
        ? Outcome.accepted(new NationalId(text))
        : Outcome.invalid(MemberRefusal.NATIONAL_ID_CHECKSUM);
  }

  private static boolean checksumHolds(String text) {
    int odd = 0;
    int even = 0;
    for (int place = 0; place < 9; place++) {
      if (place % 2 == 0) {
        odd += digit(text, place);
      } else {
        even += digit(text, place);
      }
    }
    int tenth = Math.floorMod(7 * odd - even, 10);
    int eleventh = (odd + even + tenth) % 10;
    return digit(text, 9) == tenth && digit(text, 10) == eleventh;
  }

  private static int digit(String text, int place) {
    return text.charAt(place) - '0';
  }

  /** Never shows the number, which must not slip into a log. */
  @Override
  public String toString() {
    return "NationalId[hidden]";
  }
}
