package org.dayanisma.membership.application.member;

import java.time.LocalDate;
import org.dayanisma.membership.domain.Cause;
import org.dayanisma.membership.domain.member.MemberId;

/** A case of the member was closed with reinstatement: the employer has to take them back. */
public record ReinstateMember(MemberId memberId, LocalDate effectiveOn, Cause cause) {}
