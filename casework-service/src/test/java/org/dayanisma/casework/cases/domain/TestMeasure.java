package org.dayanisma.casework.cases.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Measures for tests that do not ask when they were reported: on the day they took effect. */
public final class TestMeasure {

  private TestMeasure() {}

  public static Measure of(CaseKind kind, LocalDate effectiveOn, @Nullable LocalDate notifiedOn) {
    return new Measure(kind, effectiveOn, notifiedOn, effectiveOn);
  }
}
