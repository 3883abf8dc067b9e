package org.dayanisma.membership.members.application;

import org.dayanisma.accesscontrol.Actor;
import org.jspecify.annotations.Nullable;

/** Refuse an application, with a reason the applicant can take to court. */
public record RefuseApplication(Actor actor, String applicationId, @Nullable String reason) {}
