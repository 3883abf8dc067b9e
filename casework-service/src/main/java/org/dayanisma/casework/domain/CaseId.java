package org.dayanisma.casework.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Identity of a case. It is derived from the measure, so the same measure reported twice, by event
 * or by hand, meets the same case. Knowing it gives no right to anything.
 */
public record CaseId(String value) {

  public static CaseId of(String memberId, Measure measure) {
    return new CaseId(
        named("case|" + memberId + "|" + measure.kind() + "|" + measure.effectiveOn()));
  }

  /** The id of the deadline that a rule gives this case. */
  public String deadline(String ruleId) {
    return named("deadline|" + value + "|" + ruleId);
  }

  private static String named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
