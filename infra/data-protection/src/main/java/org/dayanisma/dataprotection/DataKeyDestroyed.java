package org.dayanisma.dataprotection;

/**
 * The subject has no data key: it was erased, or never had one. What was encrypted for it is gone.
 */
public final class DataKeyDestroyed extends RuntimeException {

  public DataKeyDestroyed() {
    super("the data key of this subject does not exist");
  }
}
