package org.dayanisma.casework.cases.application;

import java.time.LocalDate;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.register.domain.MemberId;
import org.jspecify.annotations.Nullable;

/** What somebody asks of a list; {@link CaseFilter} adds who asks. */
public record CaseQuery(
    @Nullable MemberId memberId,
    @Nullable MemberId responsibleId,
    @Nullable CaseKind kind,
    @Nullable CaseStatus status,
    @Nullable LocalDate dueBefore,
    CaseFilter.@Nullable Position after) {

  CaseFilter readBy(CaseFilter.Reader reader) {
    return new CaseFilter(reader, memberId, responsibleId, kind, status, dueBefore, after);
  }
}
