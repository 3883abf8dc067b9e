package org.dayanisma.campaign.register.messaging.membership;

import java.util.List;

/** What we read of a unit's registration. */
public record UnitRegisteredV1(List<String> unitPath) {

  public static final String TYPE = "org.dayanisma.membership.unit-registered.v1";
}
