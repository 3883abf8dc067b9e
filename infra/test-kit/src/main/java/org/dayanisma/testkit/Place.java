package org.dayanisma.testkit;

/** Where somebody is in the tree of units, relative to the thing concerned. */
public enum Place {
  /** They hold no unit at all, but it is about themselves: they are the member concerned. */
  SELF,
  /** Their unit is the very unit concerned. */
  AT,
  /** Their unit is the one above it. */
  ABOVE,
  /** Their unit is the root. */
  TOP,
  /** Their unit is one below it, and rights do not reach upwards. */
  BELOW,
  /** Their unit has the same parent. */
  BESIDE,
  /** Their unit belongs to another union. */
  ELSEWHERE,
  /** They hold no unit, and it is not about themselves. */
  NOWHERE;

  /** Whether rights held there reach the unit concerned. */
  public boolean reaches() {
    return this == AT || this == ABOVE || this == TOP;
  }
}
