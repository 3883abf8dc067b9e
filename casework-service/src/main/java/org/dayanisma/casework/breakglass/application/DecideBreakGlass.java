package org.dayanisma.casework.breakglass.application;

import org.dayanisma.casework.breakglass.domain.RequestId;
import org.dayanisma.commands.Asked;

/** The second person grants or refuses a request for emergency access. */
public record DecideBreakGlass(Asked asked, RequestId requestId, boolean granted) {}
