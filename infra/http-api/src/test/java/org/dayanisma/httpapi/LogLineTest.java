package org.dayanisma.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogLineTest {

  private final LoggerContext context = new LoggerContext();

  @Test
  void hasTheFieldsOfTheListAndNoOthers() {
    JsonNode line = line("two\nlines \"quoted\"", null);
    assertThat(line.propertyNames())
        .containsExactly("at", "level", "service", "thread", "logger", "correlationId", "message");
    assertThat(line.path("at").asString()).isEqualTo("2026-03-16T10:30:00.123Z");
    assertThat(line.path("service").asString()).isEqualTo("casework-service");
    assertThat(line.path("correlationId").asString()).isEqualTo("c-0001");
    assertThat(line.path("message").asString()).isEqualTo("two\nlines \"quoted\"");
  }

  @Test
  void isOneLineWhateverItSays() {
    String text = text("a\r\nb\u2028c", null);
    assertThat(text.strip()).doesNotContain("\n", "\r");
    assertThat(text).endsWith("\n");
  }

  @Test
  void ofWhatWasThrownTypesAndPlacesOnly() {
    Exception cause = new IllegalArgumentException("national id 10000000146");
    JsonNode line = line("failed", new IllegalStateException("Ayşe Demir", cause));
    assertThat(line.path("thrown").size()).isEqualTo(2);
    assertThat(line.path("thrown").path(0).asString())
        .startsWith("java.lang.IllegalStateException\nat org.dayanisma.httpapi.LogLineTest.");
    assertThat(line.path("thrown").path(1).asString())
        .startsWith("java.lang.IllegalArgumentException\n");
    assertThat(line.toString()).doesNotContain("Ayşe").doesNotContain("10000000146");
  }

  @Test
  void saysForWhichServiceAThreadWorks() {
    LoggingEvent event = event("message", null);
    event.setMDCPropertyMap(Map.of("service", "membership-service"));
    JsonNode line = JsonMapper.shared().readTree(new LogLine("platform").format(event));
    assertThat(line.path("service").asString()).isEqualTo("membership-service");
  }

  private JsonNode line(String message, @Nullable Throwable thrown) {
    return JsonMapper.shared().readTree(text(message, thrown));
  }

  private String text(String message, @Nullable Throwable thrown) {
    LoggingEvent event = event(message, thrown);
    event.setMDCPropertyMap(Map.of("correlationId", "c-0001", "member", "Ayşe Demir"));
    return new LogLine("casework-service").format(event);
  }

  private LoggingEvent event(String message, @Nullable Throwable thrown) {
    LoggingEvent event =
        new LoggingEvent(
            LogLineTest.class.getName(),
            context.getLogger("org.dayanisma.Example"),
            Level.WARN,
            message,
            thrown,
            null);
    event.setInstant(Instant.parse("2026-03-16T10:30:00.123Z"));
    event.setThreadName("main");
    return event;
  }
}
