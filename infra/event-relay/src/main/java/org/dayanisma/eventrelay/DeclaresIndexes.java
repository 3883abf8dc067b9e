package org.dayanisma.eventrelay;

/**
 * A bean that reads collections by indexes. The indexes are declared when all beans are there,
 * before the first request, event and publication; at every later start they exist already.
 */
public interface DeclaresIndexes {

  /** Declares the indexes; repeating it changes nothing. */
  void declareIndexes();
}
