package org.dayanisma.casework.cases.domain;

import java.util.UUID;
import org.dayanisma.decisions.DerivedId;

/**
 * Identity of a case, named by {@link CaseIds}. Knowing it gives no right to anything. Ordered as
 * stores order its text.
 */
public record CaseId(UUID value) implements Comparable<CaseId> {

  /** The id written as text. */
  public static CaseId of(String text) {
    return new CaseId(UUID.fromString(text));
  }

  /** The id of the deadline that a rule gives this case. */
  public DeadlineId deadline(String ruleId) {
    return new DeadlineId(DerivedId.of("deadline", toString(), ruleId));
  }

  @Override
  public int compareTo(CaseId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
