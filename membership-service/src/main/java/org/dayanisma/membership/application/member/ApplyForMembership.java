package org.dayanisma.membership.application.member;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.membership.domain.member.PersonDraft;
import org.jspecify.annotations.Nullable;

/** Receive somebody's application for membership at a unit. */
public record ApplyForMembership(Actor actor, @Nullable String unitId, PersonDraft form) {}
