package org.dayanisma.casework.cases.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.dayanisma.casework.cases.application.CloseCase;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.Closure.Outcome;
import org.dayanisma.commands.Asked;
import org.jspecify.annotations.Nullable;

/** End of a case. */
record CloseCaseRequest(
    @NotNull Outcome outcome,
    @NotNull LocalDate effectiveOn,
    @Nullable @Size(max = 10_000) String note) {

  CloseCase toCommand(Asked asked, UUID id) {
    return new CloseCase(asked, new CaseId(id), outcome, effectiveOn, note);
  }
}
