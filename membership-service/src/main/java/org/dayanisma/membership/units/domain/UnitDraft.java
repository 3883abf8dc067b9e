package org.dayanisma.membership.units.domain;

import org.dayanisma.decisions.WrittenText;
import org.jspecify.annotations.Nullable;

/** A unit as somebody asked for it, not yet checked. */
public record UnitDraft(
    @Nullable String kind, @Nullable String name, @Nullable Integer serviceBranch) {

  static final int MOST_NAME_CHARACTERS = 200;

  /** The name as it is kept, or null if it is not a usable name. */
  @Nullable String cleanName() {
    return cleanName(name);
  }

  static @Nullable String cleanName(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String clean = WrittenText.clean(name);
    boolean usable =
        WrittenText.isVisible(clean)
            && WrittenText.isOneLine(clean)
            && WrittenText.length(clean) <= MOST_NAME_CHARACTERS;
    return usable ? clean : null;
  }
}
