package org.dayanisma.casework.breakglass.application;

import org.dayanisma.commands.Asked;

/** The second person grants or refuses a request for emergency access. */
public record DecideBreakGlass(Asked asked, String requestId, boolean granted) {}
