package org.dayanisma.membership.units.domain;

import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.WrittenText;
import org.jspecify.annotations.Nullable;

/** A unit as somebody asked for it, not yet checked. */
public record UnitDraft(
    @Nullable String kind, @Nullable String name, @Nullable Integer serviceBranch) {

  private static final int MOST_NAME_CHARACTERS = 200;

  /** Reads a name; what is wrong with it, it says without a place. */
  static Outcome<String> readName(String name) {
    return WrittenText.name(name, MOST_NAME_CHARACTERS);
  }
}
