package org.dayanisma.campaign.register.domain;

import java.util.Optional;

/** Units as far as membership's events have told. */
public interface KnownUnits {

  Optional<UnitPath> find(UnitId id);
}
