package org.dayanisma.campaign.domain.audience;

import java.util.Optional;
import org.dayanisma.campaign.domain.UnitId;
import org.dayanisma.campaign.domain.UnitPath;

/** Units as far as membership's events have told. */
public interface KnownUnits {

  Optional<UnitPath> find(UnitId id);
}
