package org.dayanisma.membership.application.member;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.membership.domain.member.ServiceChange;

/** Record what the employer did to a member. */
public record ChangeServiceStatus(Actor actor, String memberId, ServiceChange.Draft change) {}
