package org.dayanisma.decisions;

/**
 * Why something is refused. Implemented by one enum per subject, whose constants are the reasons;
 * the words of the API say the same about each of them.
 */
public interface RefusalCode {

  /** Stable, machine-readable, in kebab case. */
  String code();

  /** One English sentence; never contains a value that was refused, which may be personal. */
  String sentence();
}
