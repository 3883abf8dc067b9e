package org.dayanisma.membership.members.domain;

import java.text.Normalizer;
import org.dayanisma.decisions.Outcome;

/**
 * Reads names and remarks: in composed form, without outer blanks, bounded, with nothing
 * unprintable.
 */
final class FreeText {

  private static final int MOST_NAME_CHARACTERS = 100;
  private static final int MOST_REMARK_CHARACTERS = 500;

  private FreeText() {}

  static Outcome<String> name(String text) {
    String clean = clean(text);
    boolean usable =
        clean.length() <= MOST_NAME_CHARACTERS
            && printable(clean)
            && clean.codePoints().anyMatch(Character::isLetter);
    return usable ? Outcome.accepted(clean) : Outcome.invalid(MemberRefusal.NAME);
  }

  static Outcome<String> remark(String text) {
    String clean = clean(text);
    return !clean.isEmpty() && clean.length() <= MOST_REMARK_CHARACTERS && printable(clean)
        ? Outcome.accepted(clean)
        : Outcome.invalid(MemberRefusal.TEXT);
  }

  private static String clean(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  private static boolean printable(String text) {
    return text.codePoints()
        .noneMatch(point ->
            Character.isISOControl(point)
                || Character.getType(point) == Character.SURROGATE
                || Character.getType(point) == Character.UNASSIGNED);
  }
}
