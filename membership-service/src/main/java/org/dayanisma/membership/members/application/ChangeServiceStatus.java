package org.dayanisma.membership.members.application;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.membership.members.domain.ServiceChange;

/** Record what the employer did to a member. */
public record ChangeServiceStatus(Actor actor, String memberId, ServiceChange.Draft change) {}
