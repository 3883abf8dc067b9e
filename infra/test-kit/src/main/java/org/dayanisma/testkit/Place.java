package org.dayanisma.testkit;

/** Where somebody stands in the tree of units, seen from what they want something of. */
public enum Place {
  /** No unit at all, but it is their own: they are the member concerned. */
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
  /** No unit, and it is not their own. */
  NOWHERE;

  /** Whether rights held there reach the unit concerned. */
  public boolean reaches() {
    return this == AT || this == ABOVE || this == TOP;
  }
}
