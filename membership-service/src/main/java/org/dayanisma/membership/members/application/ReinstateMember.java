package org.dayanisma.membership.members.application;

import java.time.LocalDate;
import org.dayanisma.membership.decision.domain.Cause;
import org.dayanisma.membership.rights.domain.MemberId;

/** A case of the member was closed with reinstatement: the employer has to take them back. */
public record ReinstateMember(MemberId memberId, LocalDate effectiveOn, Cause cause) {}
