package org.dayanisma.casework.cases.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are looked for; null does not narrow.
 *
 * @param reader who looks; what does not exist for them is not found, whatever else is asked
 * @param dueBefore cases with an open deadline whose safe date lies before this day
 * @param after position of the last line of the page before
 */
public record CaseFilter(
    Reader reader,
    @Nullable MemberId memberId,
    @Nullable MemberId responsibleId,
    @Nullable CaseKind kind,
    @Nullable CaseStatus status,
    @Nullable LocalDate dueBefore,
    @Nullable Position after) {

  /**
   * Whose list it is.
   *
   * @param withinUnits the units in whose subtrees the reader finds cases of their teams; the
   *     sealed ones wherever they are, as long as there is any such unit
   * @param memberId on whose teams, and whose own cases are not found; the id of nobody for
   *     somebody who is no member
   * @param coordinatedUnits the units in whose subtrees they also find cases of others, unless
   *     these are sealed
   */
  public record Reader(List<UnitId> withinUnits, MemberId memberId, List<UnitId> coordinatedUnits) {
    public Reader {
      withinUnits = List.copyOf(withinUnits);
      coordinatedUnits = List.copyOf(coordinatedUnits);
    }

    boolean finds(CaseOverview line) {
      return !line.memberId().equals(memberId) && (isOfTheirTeam(line) || isCoordinated(line));
    }

    private boolean isOfTheirTeam(CaseOverview line) {
      boolean inOffice = line.sealed() ? !withinUnits.isEmpty() : isWithin(withinUnits, line);
      return inOffice && line.teamIds().contains(memberId);
    }

    private boolean isCoordinated(CaseOverview line) {
      return isWithin(coordinatedUnits, line) && !line.sealed();
    }

    private static boolean isWithin(List<UnitId> units, CaseOverview line) {
      return units.stream().anyMatch(line.unitPath()::contains);
    }
  }

  /** Order of lists: newest first, then by id downwards. */
  public record Position(Instant openedAt, CaseId id) {
    boolean isBefore(CaseOverview line) {
      int order = line.openedAt().compareTo(openedAt);
      return order < 0 || (order == 0 && line.id().compareTo(id) < 0);
    }
  }

  /** Whether a case belongs to the list; what a store that filters by itself must agree with. */
  public boolean accepts(CaseOverview line) {
    return reader.finds(line)
        && (memberId == null || memberId.equals(line.memberId()))
        && (responsibleId == null || responsibleId.equals(line.responsibleId()))
        && (kind == null || kind == line.kind())
        && (status == null || status == line.status())
        && (dueBefore == null || isDueBefore(line.nextSafeOn(), dueBefore))
        && (after == null || after.isBefore(line));
  }

  private static boolean isDueBefore(@Nullable LocalDate safeOn, LocalDate day) {
    return safeOn != null && safeOn.isBefore(day);
  }
}
