package org.dayanisma.membership.members.application;

import java.time.LocalDate;
import org.dayanisma.membership.decision.domain.Cause;
import org.dayanisma.membership.members.domain.ServiceStatus;
import org.dayanisma.membership.rights.domain.MemberId;

/**
 * A case of the member was closed with reinstatement: the employer has to take them back.
 *
 * @param undone the status that the measure of the case gave them
 * @param since first day of that status
 * @param effectiveOn first day back on duty
 */
public record ReinstateMember(
    MemberId memberId, ServiceStatus undone, LocalDate since, LocalDate effectiveOn, Cause cause) {}
