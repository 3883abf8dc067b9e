package org.dayanisma.membership.members.application;

import org.dayanisma.commands.Asked;
import org.dayanisma.membership.members.domain.ServiceCorrection;

/** Take back the last change of a service status. */
public record CorrectServiceStatus(
    Asked asked, String memberId, ServiceCorrection.Draft correction) {}
