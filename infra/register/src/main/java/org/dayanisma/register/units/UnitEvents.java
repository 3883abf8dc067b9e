package org.dayanisma.register.units;

import org.dayanisma.eventrelay.EventSubscription;

/** Reads {@code membership.units}. */
public final class UnitEvents {

  private UnitEvents() {}

  public static EventSubscription subscription(String name, UnitMoves moves) {
    return EventSubscription.named(name)
        .on("org.dayanisma.membership.unit-registered.v1", ToldUnit.class, moves::registered)
        .onTakingAway("org.dayanisma.membership.unit-moved.v1", ToldUnit.class, moves::moved)
        .build();
  }
}
