package org.dayanisma.casework.cases.application;

import java.time.LocalDate;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.LastSeen;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a list; null does not narrow. {@link CaseFilter} adds who asks.
 *
 * @param dueBefore cases with an open deadline whose safe date lies before this day
 * @param after last line of the page before; the newest come first
 */
public record CaseQuery(
    @Nullable MemberId memberId,
    @Nullable MemberId responsibleId,
    @Nullable CaseKind kind,
    @Nullable CaseStatus status,
    @Nullable LocalDate dueBefore,
    @Nullable LastSeen<CaseId> after) {

  /** All that exists for whoever asks. */
  public static final CaseQuery ALL = new CaseQuery(null, null, null, null, null, null);

  public CaseQuery about(@Nullable MemberId member) {
    return new CaseQuery(member, responsibleId, kind, status, dueBefore, after);
  }

  public CaseQuery ledBy(@Nullable MemberId responsible) {
    return new CaseQuery(memberId, responsible, kind, status, dueBefore, after);
  }

  public CaseQuery of(@Nullable CaseKind wanted) {
    return new CaseQuery(memberId, responsibleId, wanted, status, dueBefore, after);
  }

  public CaseQuery in(@Nullable CaseStatus wanted) {
    return new CaseQuery(memberId, responsibleId, kind, wanted, dueBefore, after);
  }

  public CaseQuery dueBefore(@Nullable LocalDate day) {
    return new CaseQuery(memberId, responsibleId, kind, status, day, after);
  }

  public CaseQuery after(@Nullable LastSeen<CaseId> last) {
    return new CaseQuery(memberId, responsibleId, kind, status, dueBefore, last);
  }

  CaseFilter readBy(CaseFilter.Reader reader) {
    return new CaseFilter(reader, this);
  }
}
