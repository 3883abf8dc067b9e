package org.dayanisma.local.demo;

import java.util.UUID;
import org.dayanisma.decisions.DerivedId;

/** The same name gives the same id on every machine. */
public final class StableIds {

  private StableIds() {}

  public static UUID of(String name) {
    return DerivedId.of("dayanisma demo", name);
  }
}
