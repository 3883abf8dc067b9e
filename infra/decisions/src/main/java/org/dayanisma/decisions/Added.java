package org.dayanisma.decisions;

/** What became of an attempt to add a new aggregate. */
public enum Added {
  ADDED,
  /** It is there already, added with the same content: the caller repeats itself. */
  UNCHANGED,
  /** The id belongs to something with other content. */
  ID_TAKEN,
  /** Another one has the same unique property (national id, an office held). */
  DUPLICATE
}
