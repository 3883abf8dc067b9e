package org.dayanisma.membership.members.application;

import org.dayanisma.commands.Asked;
import org.dayanisma.membership.members.domain.ServiceCorrection;

/** Take back the last entry of a service record. */
public record CorrectServiceStatus(
    Asked asked, String memberId, ServiceCorrection.Draft correction) {}
