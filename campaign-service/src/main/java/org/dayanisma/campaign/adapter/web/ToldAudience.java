package org.dayanisma.campaign.adapter.web;

import org.dayanisma.campaign.domain.AudienceSize;
import org.dayanisma.campaign.domain.SmallestGroup;
import org.jspecify.annotations.Nullable;

/**
 * The size of an audience as anybody is told it: in steps of five, so that somebody who joined or
 * left between two campaigns does not show.
 */
final class ToldAudience {

  private ToldAudience() {}

  /** At least so many members; null below five, and while the size is not known. */
  static @Nullable Integer members(@Nullable AudienceSize size) {
    long told = size == null ? 0 : SmallestGroup.inSteps(size.members());
    return told == 0 ? null : Math.toIntExact(told);
  }
}
