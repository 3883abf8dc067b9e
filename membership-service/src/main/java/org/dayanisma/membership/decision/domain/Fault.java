package org.dayanisma.membership.decision.domain;

/**
 * One thing that is wrong, and where.
 *
 * @param pointer JSON pointer to the field of the command, empty when the command as a whole is
 *     meant
 * @param code stable and machine-readable, in kebab case
 * @param detail one English sentence; never contains the refused value, which may be personal
 */
public record Fault(String pointer, String code, String detail) {

  /** The same fault inside an enclosing object or array element. */
  public Fault under(String prefix) {
    return new Fault(prefix + pointer, code, detail);
  }
}
