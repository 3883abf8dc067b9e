package org.dayanisma.dataprotection;

/**
 * A stored document that this service did not write as it is. Says which collection, and nothing of
 * the document.
 */
public final class StampRejected extends RuntimeException {

  public StampRejected(String collection) {
    super("a document of " + collection + " was not written by this service as it is");
  }
}
