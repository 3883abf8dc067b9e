package org.dayanisma.httpapi;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import org.springframework.core.env.Environment;

/**
 * A line of the log: one JSON object with the fields named here and no others. Anything else that a
 * library puts beside a message is left out, and an exception is written with types and places
 * only: its message may quote what a person has sent, or what a store holds.
 */
public final class LogLine implements StructuredLogFormatter<ILoggingEvent> {

  /**
   * Which service a thread works for, in the diagnostic context; several services may share a
   * process and its log.
   */
  static final String SERVICE = "service";

  private static final int LONGEST_MESSAGE = 4_000;
  private static final int FRAMES = 40;
  private static final int CAUSES = 8;

  private final JsonWriter<ILoggingEvent> json;

  /** Called by Spring Boot when {@code logging.structured.format} names this class. */
  LogLine(Environment environment) {
    this(environment.getProperty("spring.application.name", "dayanisma"));
  }

  /**
   * Makes the lines of one process.
   *
   * @param service the name to write where a thread does not say for whom it works
   */
  public LogLine(String service) {
    this.json =
        JsonWriter.<ILoggingEvent>of(members -> fields(service, members)).withNewLineAtEnd();
  }

  private static void fields(String service, Members<ILoggingEvent> members) {
    members.add("at", ILoggingEvent::getInstant).as(Instant::toString);
    members.add("level", ILoggingEvent::getLevel).as(Level::toString);
    members.add("service", event -> event.getMDCPropertyMap().getOrDefault(SERVICE, service));
    members.add("thread", ILoggingEvent::getThreadName);
    members.add("logger", ILoggingEvent::getLoggerName);
    members.add("correlationId", LogLine::correlationId).whenHasLength();
    members.add("message", LogLine::message);
    members.add("thrown", event -> thrown(event.getThrowableProxy())).whenNotEmpty();
  }

  @Override
  public String format(ILoggingEvent event) {
    return json.writeToString(event);
  }

  private static @Nullable String correlationId(ILoggingEvent event) {
    return event.getMDCPropertyMap().get(CorrelationId.MDC_KEY);
  }

  private static String message(ILoggingEvent event) {
    String message = String.valueOf(event.getFormattedMessage());
    return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
  }

  /** Types and frames of the exception and of its causes, the outermost first. */
  private static List<String> thrown(@Nullable IThrowableProxy outermost) {
    List<String> causes = new ArrayList<>();
    for (IThrowableProxy one = outermost;
        one != null && causes.size() < CAUSES;
        one = one.getCause()) {
      StringBuilder text = new StringBuilder(one.getClassName());
      Arrays.stream(one.getStackTraceElementProxyArray())
          .limit(FRAMES)
          .map(StackTraceElementProxy::getSTEAsString)
          .forEach(frame -> text.append('\n').append(frame));
      causes.add(text.toString());
    }
    return causes;
  }
}
