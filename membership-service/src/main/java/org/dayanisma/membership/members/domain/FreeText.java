package org.dayanisma.membership.members.domain;

import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.WrittenText;

/** How long names, reasons and remarks may be; {@link WrittenText} says what else they need. */
final class FreeText {

  private static final int MOST_NAME_CHARACTERS = 100;
  private static final int MOST_REMARK_CHARACTERS = 500;

  private FreeText() {}

  static Outcome<String> name(String text) {
    return WrittenText.name(text, MOST_NAME_CHARACTERS);
  }

  /** Why something is done: it says something, so it has a letter. */
  static Outcome<String> reason(String text) {
    return WrittenText.name(text, MOST_REMARK_CHARACTERS);
  }

  static Outcome<String> remark(String text) {
    return WrittenText.line(text, MOST_REMARK_CHARACTERS);
  }
}
