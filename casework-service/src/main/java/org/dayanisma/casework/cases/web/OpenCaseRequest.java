package org.dayanisma.casework.cases.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.application.OpenCase;
import org.dayanisma.casework.cases.domain.Account;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.register.domain.MemberId;
import org.jspecify.annotations.Nullable;

/** Intake by hand. The unit is the member's own, so the caller does not name it. */
record OpenCaseRequest(
    @NotNull UUID memberId,
    @NotNull CaseKind kind,
    @NotNull LocalDate effectiveOn,
    @Nullable LocalDate notifiedOn,
    @Nullable @Size(max = 10_000) String summary) {

  OpenCase toCommand(Actor actor, LocalDate today) {
    return new OpenCase(
        actor,
        new MemberId(memberId),
        new Measure(kind, effectiveOn, notifiedOn, today),
        Account.NONE.withSummary(written(summary)));
  }

  private static @Nullable String written(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
