package org.dayanisma.casework.breakglass.application;

import org.dayanisma.accesscontrol.Actor;

/** The second person grants or refuses a request for emergency access. */
public record DecideBreakGlass(Actor actor, String requestId, boolean granted) {}
