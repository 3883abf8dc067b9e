package org.dayanisma.eventrelay;

/**
 * A bean that reads collections by indexes. They are declared when all beans are there, before the
 * first request, event and publication; at every later start they exist.
 */
public interface DeclaresIndexes {

  /** Declares them; repeating it changes nothing. */
  void declareIndexes();
}
