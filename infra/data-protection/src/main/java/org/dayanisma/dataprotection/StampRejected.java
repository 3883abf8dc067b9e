package org.dayanisma.dataprotection;

/**
 * A stored document is not as this service wrote it. The exception names the collection and says
 * nothing about the document.
 */
public final class StampRejected extends RuntimeException {

  public StampRejected(String collection) {
    super("a document of " + collection + " was not written by this service as it is");
  }
}
