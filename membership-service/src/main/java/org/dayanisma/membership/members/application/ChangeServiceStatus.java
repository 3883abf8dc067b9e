package org.dayanisma.membership.members.application;

import org.dayanisma.commands.Asked;
import org.dayanisma.membership.members.domain.ServiceChange;

/** Record what the employer did to a member. */
public record ChangeServiceStatus(Asked asked, String memberId, ServiceChange.Draft change) {}
