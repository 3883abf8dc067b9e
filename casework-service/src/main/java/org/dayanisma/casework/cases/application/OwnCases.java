package org.dayanisma.casework.cases.application;

import java.util.List;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.LastSeen;
import org.jspecify.annotations.Nullable;

/** The cases of a member, as far as the member is shown them. */
public interface OwnCases {

  /**
   * The cases of this member, open and closed, the newest first; at most {@code limit}. A sealed
   * one is not there.
   *
   * @param after last case of the page before; null for the first page
   */
  List<OwnCase> ofMember(MemberId memberId, @Nullable LastSeen<CaseId> after, int limit);
}
