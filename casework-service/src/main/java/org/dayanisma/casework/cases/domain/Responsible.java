package org.dayanisma.casework.cases.domain;

import org.dayanisma.casework.register.domain.MemberId;

/**
 * Who answers for a case.
 *
 * @param memberId the person, as a member
 * @param byMandate whether the case fell to them as legal coordinator; such a case moves on when
 *     the mandate ends
 */
public record Responsible(MemberId memberId, boolean byMandate) {}
