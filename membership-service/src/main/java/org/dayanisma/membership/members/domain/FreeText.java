package org.dayanisma.membership.members.domain;

import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.WrittenText;

/** Reads names and remarks of one line, as {@link WrittenText} says, and bounded. */
final class FreeText {

  private static final int MOST_NAME_CHARACTERS = 100;
  private static final int MOST_REMARK_CHARACTERS = 500;

  private FreeText() {}

  static Outcome<String> name(String text) {
    String clean = WrittenText.clean(text);
    return fits(clean, MOST_NAME_CHARACTERS) && WrittenText.hasLetter(clean)
        ? Outcome.accepted(clean)
        : Outcome.invalid(MemberRefusal.NAME);
  }

  static Outcome<String> remark(String text) {
    String clean = WrittenText.clean(text);
    return fits(clean, MOST_REMARK_CHARACTERS)
        ? Outcome.accepted(clean)
        : Outcome.invalid(MemberRefusal.TEXT);
  }

  private static boolean fits(String clean, int most) {
    return WrittenText.isVisible(clean)
        && WrittenText.isOneLine(clean)
        && WrittenText.length(clean) <= most;
  }
}
