package org.dayanisma.casework.cases.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.dayanisma.casework.cases.application.CompleteDeadline;
import org.dayanisma.casework.cases.domain.DeadlineId;
import org.dayanisma.commands.Asked;
import org.dayanisma.httpapi.OneLine;
import org.jspecify.annotations.Nullable;

/** When a remedy was lodged, and the number that it was given there. */
record CompleteDeadlineRequest(
    @NotNull LocalDate lodgedOn, @Nullable @OneLine @Size(max = 100) String reference) {

  CompleteDeadline toCommand(Asked asked, UUID id) {
    return new CompleteDeadline(asked, new DeadlineId(id), lodgedOn, written());
  }

  private @Nullable String written() {
    return reference == null || reference.isEmpty() ? null : reference;
  }
}
