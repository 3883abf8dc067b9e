package org.dayanisma.campaign.domain.launch;

import java.util.List;
import java.util.Optional;
import org.dayanisma.campaign.domain.UnitPath;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who launches campaigns.
 *
 * @param memberId the member they are, if any
 * @param unitIds units in whose subtrees they run campaigns
 */
public record Launcher(String userId, @Nullable String memberId, List<String> unitIds) {

  public Launcher {
    unitIds = List.copyOf(unitIds);
  }

  /** The highest unit through which they reach this one. */
  Optional<String> highestAbove(UnitPath unit) {
    return unit.ids().stream().filter(unitIds::contains).findFirst();
  }

  boolean is(String otherUserId, @Nullable String otherMemberId) {
    return userId.equals(otherUserId) || (memberId != null && memberId.equals(otherMemberId));
  }
}
