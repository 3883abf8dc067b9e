package org.dayanisma.casework.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.domain.CaseKind;
import org.dayanisma.casework.domain.CaseStatus;
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
    @Nullable String memberId,
    @Nullable String responsibleId,
    @Nullable CaseKind kind,
    @Nullable CaseStatus status,
    @Nullable LocalDate dueBefore,
    @Nullable Position after) {

  /**
   * Whose list it is.
   *
   * @param withinUnits the units whose subtrees the reader's roles reach
   * @param memberId on whose teams; a word that is no member's id for somebody who is no member
   * @param coordinates whether they also find cases of others, unless these are sealed
   */
  public record Reader(List<String> withinUnits, String memberId, boolean coordinates) {
    public Reader {
      withinUnits = List.copyOf(withinUnits);
    }

    boolean finds(CaseOverview line) {
      return withinUnits.stream().anyMatch(line.unitPath()::contains)
          && (line.teamIds().contains(memberId) || (coordinates && !line.sealed()));
    }
  }

  /** Order of lists: newest first, then by id downwards. */
  public record Position(Instant openedAt, String id) {
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
