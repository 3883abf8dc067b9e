package org.dayanisma.campaign.campaigns.domain;

import java.util.List;
import java.util.Optional;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who launches campaigns.
 *
 * @param memberId the member they are, if any
 * @param isProgram whether it is a program of a member union or partner, and no person
 * @param unitIds units in whose subtrees they run campaigns
 */
public record Launcher(
    String userId, @Nullable String memberId, boolean isProgram, List<String> unitIds) {

  public Launcher {
    unitIds = List.copyOf(unitIds);
  }

  /** The one who launches, under all their accounts: the member if they are one. */
  public String person() {
    return memberId == null ? userId : memberId;
  }

  /** The highest unit through which they reach this one. */
  Optional<String> highestAbove(UnitPath unit) {
    return unit.ids().stream().filter(unitIds::contains).findFirst();
  }

  boolean is(String otherUserId, @Nullable String otherMemberId) {
    return userId.equals(otherUserId) || (memberId != null && memberId.equals(otherMemberId));
  }
}
