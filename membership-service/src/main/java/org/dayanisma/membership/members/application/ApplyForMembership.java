package org.dayanisma.membership.members.application;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.membership.members.domain.PersonDraft;
import org.dayanisma.membership.rights.domain.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Receive somebody's application for membership at a unit.
 *
 * @param newMember id of the member this makes; the same when the command is repeated
 */
public record ApplyForMembership(
    Actor actor, MemberId newMember, @Nullable String unitId, PersonDraft form) {}
