package org.dayanisma.decisions;

/**
 * One thing that is wrong, and where.
 *
 * @param pointer JSON pointer to the field of the command, empty when the command as a whole is
 *     meant
 * @param detail one English sentence, the one of the reason or a more exact one; it never contains
 *     the refused value, which may be personal
 */
public record Fault(String pointer, RefusalCode reason, String detail) {

  public Fault(String pointer, RefusalCode reason) {
    this(pointer, reason, reason.sentence());
  }

  public String code() {
    return reason.code();
  }

  /** The same fault inside an enclosing object or array element. */
  public Fault under(String prefix) {
    return new Fault(prefix + pointer, reason, detail);
  }
}
