package org.dayanisma.casework.cases.application;

import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.decisions.LastSeen;
import org.jspecify.annotations.Nullable;

/** What a filter means, line by line; stores answer it by a query of their own. */
final class CaseFilters {

  private CaseFilters() {}

  /** Whether a case belongs to the list. */
  static boolean accepts(CaseFilter filter, CaseOverview line) {
    CaseQuery query = filter.query();
    return finds(filter.reader(), line)
        && (query.memberId() == null || query.memberId().equals(line.memberId()))
        && (query.responsibleId() == null || query.responsibleId().equals(line.responsibleId()))
        && (query.kind() == null || query.kind() == line.kind())
        && (query.status() == null || query.status() == line.status())
        && (query.dueBefore() == null || isDueBefore(line.nextSafeOn(), query.dueBefore()))
        && (query.after() == null || isBefore(query.after(), line));
  }

  private static boolean finds(CaseFilter.Reader reader, CaseOverview line) {
    return !line.memberId().equals(reader.memberId())
        && (isOfTheirTeam(reader, line) || isCoordinated(reader, line));
  }

  private static boolean isOfTheirTeam(CaseFilter.Reader reader, CaseOverview line) {
    boolean inOffice =
        line.sealed() ? !reader.withinUnits().isEmpty() : isWithin(reader.withinUnits(), line);
    return inOffice && line.teamIds().contains(reader.memberId());
  }

  private static boolean isCoordinated(CaseFilter.Reader reader, CaseOverview line) {
    return isWithin(reader.coordinatedUnits(), line) && !line.sealed();
  }

  private static boolean isWithin(List<UnitId> units, CaseOverview line) {
    return units.stream().anyMatch(line.unitPath()::contains);
  }

  private static boolean isBefore(LastSeen<CaseId> last, CaseOverview line) {
    int order = line.openedAt().compareTo(last.at());
    return order < 0 || (order == 0 && line.id().compareTo(last.id()) < 0);
  }

  private static boolean isDueBefore(@Nullable LocalDate safeOn, LocalDate day) {
    return safeOn != null && safeOn.isBefore(day);
  }
}
