package org.dayanisma.membership.units.application;

import java.util.Locale;
import java.util.Optional;
import org.dayanisma.dataprotection.FoldedName;
import org.dayanisma.membership.units.domain.Unit;

/** By what two names of units under one parent are the same. */
public final class UnitName {

  private UnitName() {}

  /**
   * The parent and the name, folded; two units with the same text are namesakes. Empty for a
   * confederation, which has no parent.
   */
  public static Optional<String> under(Unit unit) {
    return Optional.ofNullable(unit.parentId()).map(parent -> parent + "|" + folded(unit.name()));
  }

  /** A name of signs alone has no words, and is compared as it is. */
  private static String folded(String name) {
    String words = String.join(" ", FoldedName.words(name));
    return words.isEmpty() ? name.toLowerCase(Locale.ROOT) : words;
  }
}
