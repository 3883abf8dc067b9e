package org.dayanisma.membership.units.domain;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** A unit as somebody asked for it, not yet checked. */
public record UnitDraft(
    @Nullable String kind, @Nullable String name, @Nullable Integer serviceBranch) {

  static final int MOST_NAME_CHARACTERS = 200;

  /** The name in composed form without outer blanks, or null if it is not a usable name. */
  @Nullable String cleanName() {
    if (name == null) {
      return null;
    }
    String clean = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    boolean usable =
        !clean.isEmpty()
            && clean.length() <= MOST_NAME_CHARACTERS
            && clean.codePoints().noneMatch(Character::isISOControl);
    return usable ? clean : null;
  }
}
