package org.dayanisma.casework.cases.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.dayanisma.casework.cases.domain.Closure.Outcome;
import org.jspecify.annotations.Nullable;

/** End of a case. */
record CloseCaseRequest(
    @NotNull Outcome outcome,
    @NotNull LocalDate effectiveOn,
    @Nullable @Size(max = 10_000) String note) {}
