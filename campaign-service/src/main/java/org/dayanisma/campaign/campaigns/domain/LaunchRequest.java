package org.dayanisma.campaign.campaigns.domain;

import java.time.LocalDate;
import java.util.List;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has launched as much today as they may alone wants to launch one more. A second
 * person who is not subordinate to them agrees by launching it too; with the end of the day the
 * request is void. A program may ask, but never agrees: it does what somebody has told it.
 *
 * @param unitId the highest unit through which the one who asks runs the campaign
 * @param day on which a second person may agree, in Istanbul
 */
public record LaunchRequest(
    String userId, @Nullable String memberId, String unitId, LocalDate day) {

  /** The request of a launcher who reaches the unit. */
  public static LaunchRequest of(Launcher launcher, UnitPath unit, LocalDate day) {
    return new LaunchRequest(
        launcher.userId(), launcher.memberId(), launcher.highestAbove(unit).orElseThrow(), day);
  }

  /**
   * Whether they agree by launching: another one, a person and no program, who runs campaigns of
   * the unit of the one who asked, or of one above it.
   *
   * @param unit where the campaign stands now
   */
  public boolean mayBeJoinedBy(Launcher other, UnitPath unit, LocalDate today) {
    List<String> path = unit.ids();
    int asked = path.indexOf(unitId);
    return day.equals(today)
        && !other.isProgram()
        && !other.is(userId, memberId)
        && path.subList(0, asked + 1).stream().anyMatch(other.unitIds()::contains);
  }
}
