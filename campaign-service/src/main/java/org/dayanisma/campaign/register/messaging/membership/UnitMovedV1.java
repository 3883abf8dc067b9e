package org.dayanisma.campaign.register.messaging.membership;

import java.util.List;

/** What we read of a move: the unit's way from the root is another. */
public record UnitMovedV1(List<String> unitPath) {

  public static final String TYPE = "org.dayanisma.membership.unit-moved.v1";
}
