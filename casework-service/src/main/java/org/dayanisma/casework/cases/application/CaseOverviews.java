package org.dayanisma.casework.cases.application;

import java.util.List;

/** Lists of cases. */
public interface CaseOverviews {
  /** At most {@code limit} lines in list order. */
  List<CaseOverview> find(CaseFilter filter, int limit);
}
