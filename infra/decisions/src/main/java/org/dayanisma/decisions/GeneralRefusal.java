package org.dayanisma.decisions;

/** Reasons that belong to no subject in particular. */
public enum GeneralRefusal implements RefusalCode {
  NEEDS_LETTER("needs-letter", "It needs a letter that somebody can see."),
  ONE_LINE("one-line", "It has a line break or a tab."),
  REQUIRED("required", "This field is required."),
  SIZE("size", "It is too short or too long."),
  TOO_MANY_LANGUAGES("too-many", "Ten languages at most."),
  UNKNOWN_LANGUAGE("unknown-language", "We do not know this language code."),
  UUID("uuid", "An id is a UUID.");

  private final String code;
  private final String sentence;

  GeneralRefusal(String code, String sentence) {
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
