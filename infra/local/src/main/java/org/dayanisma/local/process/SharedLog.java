package org.dayanisma.local.process;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import org.dayanisma.httpapi.LogLine;

/** The log of a process that several parts share, in the form of the services' own logs. */
public final class SharedLog extends LayoutBase<ILoggingEvent> {

  private final LogLine lines = new LogLine("platform");

  @Override
  public String doLayout(ILoggingEvent event) {
    return lines.format(event);
  }
}
