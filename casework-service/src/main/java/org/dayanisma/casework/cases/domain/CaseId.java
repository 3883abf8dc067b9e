package org.dayanisma.casework.cases.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identity of a case, named by {@link CaseIds}. Knowing it gives no right to anything. */
public record CaseId(String value) {

  /** The id of the deadline that a rule gives this case. */
  public String deadline(String ruleId) {
    return UUID.nameUUIDFromBytes(
            ("deadline|" + value + "|" + ruleId).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
