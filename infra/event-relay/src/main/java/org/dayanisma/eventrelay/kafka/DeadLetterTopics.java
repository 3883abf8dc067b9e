package org.dayanisma.eventrelay.kafka;

import java.nio.charset.StandardCharsets;

/** Names for dead letters. */
public final class DeadLetterTopics {

  /** Header with the reason, a code: {@code poison} or {@code failed}. */
  public static final String REASON = "dlq_reason";

  private static final byte[] POISON = "poison".getBytes(StandardCharsets.UTF_8);
  private static final byte[] FAILED = "failed".getBytes(StandardCharsets.UTF_8);

  private DeadLetterTopics() {}

  /** The topic into which a group puts the records of a topic that it cannot handle. */
  public static String nameFor(String topic, String group) {
    return topic + ".dlq." + group;
  }

  static byte[] reason(boolean poison) {
    return (poison ? POISON : FAILED).clone();
  }
}
