package org.dayanisma.eventrelay.kafka;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.PoisonEventException;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

/**
 * The CloudEvents 1.0 envelope in Kafka's binary mode: names of the headers, and how to read them.
 */
public final class CloudEventHeaders {

  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String SUBJECT = "ce_subject";
  public static final String TIME = "ce_time";
  public static final String DATA_SCHEMA = "ce_dataschema";
  public static final String SEQUENCE = "ce_sequence";
  public static final String CORRELATION_ID = "ce_correlationid";
  public static final String CAUSATION_ID = "ce_causationid";
  public static final String TRACE_PARENT = "traceparent";
  public static final String CONTENT_TYPE = "content-type";

  /** Stands for a type that cannot be read. */
  public static final String UNKNOWN_TYPE = "unknown";

  private static final Pattern TYPE_FORM =
      Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*\\.v[0-9]{1,4}");
  private static final int LONGEST_VALUE = 512;
  private static final byte[] NOTHING = new byte[0];

  private CloudEventHeaders() {}

  /**
   * The sequence as a header: twenty digits, so that the order of texts is the order of numbers.
   */
  public static String sequence(long sequence) {
    return String.format(Locale.ROOT, "%020d", sequence);
  }

  /**
   * Reads the envelope of a message.
   *
   * @throws PoisonEventException if it is not a CloudEvent 1.0 with everything we need, or
   *     contradicts itself
   */
  public static IncomingEvent read(Message<?> message) {
    if (!"1.0".equals(required(message, SPEC_VERSION))) {
      throw new PoisonEventException("Not a CloudEvent of version 1.0");
    }
    String id = required(message, ID);
    String type = required(message, TYPE);
    if (!TYPE_FORM.matcher(type).matches()) {
      throw new PoisonEventException("The type is not a name with a major version");
    }
    String subject = required(message, SUBJECT);
    long sequence = sequence(required(message, SEQUENCE));
    byte[] data = message.getPayload() instanceof byte[] bytes ? bytes : NOTHING;
    return new IncomingEvent(
        id,
        type,
        required(message, SOURCE),
        subject,
        sequence,
        time(required(message, TIME)),
        data,
        text(message, CORRELATION_ID));
  }

  /**
   * The type that a record claims; {@link #UNKNOWN_TYPE} if the claim does not have the form of a
   * type.
   */
  public static String type(Headers record) {
    Header last = record.lastHeader(TYPE);
    if (last == null || last.value() == null || last.value().length > LONGEST_VALUE) {
      return UNKNOWN_TYPE;
    }
    String type = new String(last.value(), StandardCharsets.UTF_8);
    return TYPE_FORM.matcher(type).matches() ? type : UNKNOWN_TYPE;
  }

  private static long sequence(String digits) {
    try {
      long sequence = Long.parseLong(digits);
      if (sequence < 1) {
        throw new PoisonEventException("A sequence starts at 1");
      }
      return sequence;
    } catch (NumberFormatException e) {
      throw new PoisonEventException("The sequence is not a number", e);
    }
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new PoisonEventException("The time is not an instant", e);
    }
  }

  private static String required(Message<?> message, String header) {
    String value = text(message, header);
    if (value == null || value.isBlank()) {
      throw new PoisonEventException("The header " + header + " is missing");
    }
    return value;
  }

  private static @Nullable String text(Message<?> message, String header) {
    Object value = message.getHeaders().get(header);
    if (value == null
        && message.getHeaders().get(EventHeaderMapper.RECORD_HEADERS) instanceof Headers record) {
      Header last = record.lastHeader(header);
      value = last == null ? null : last.value();
    }
    String text =
        switch (value) {
          case null -> null;
          case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
          default -> value.toString();
        };
    if (text != null && text.length() > LONGEST_VALUE) {
      throw new PoisonEventException("The header " + header + " is too long");
    }
    return text;
  }
}
