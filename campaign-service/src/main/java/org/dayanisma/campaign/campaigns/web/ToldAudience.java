package org.dayanisma.campaign.campaigns.web;

import org.dayanisma.campaign.campaigns.domain.AudienceSize;
import org.dayanisma.campaign.register.domain.SmallestGroup;
import org.jspecify.annotations.Nullable;

/**
 * The size of an audience as it is told: in steps of five, and only to those who run campaigns of
 * the unit. Two campaigns on two days tell that somebody joined when the step happens to lie
 * between them, so members are not told it of each other.
 */
public final class ToldAudience {

  private ToldAudience() {}

  /**
   * At least so many members; null below five, and while the size is not known.
   *
   * @param runs whether it is told to somebody who runs campaigns of the unit
   */
  public static @Nullable Integer members(@Nullable AudienceSize size, boolean runs) {
    long told = size == null || !runs ? 0 : SmallestGroup.inSteps(size.members());
    return told == 0 ? null : Math.toIntExact(told);
  }
}
