package org.dayanisma.decisions;

/** Reasons that belong to no subject in particular. */
public enum GeneralRefusal implements RefusalCode {
  REQUIRED("required", "This field is required."),
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
