package org.dayanisma.local.process;

/** A part that runs in this process. */
@FunctionalInterface
public interface HostedPart extends AutoCloseable {

  /** Stops it; everything it has acknowledged is on disk when this returns. */
  @Override
  void close();
}
