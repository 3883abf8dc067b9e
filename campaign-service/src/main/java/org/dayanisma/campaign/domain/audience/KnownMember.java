package org.dayanisma.campaign.domain.audience;

import org.dayanisma.campaign.domain.MemberId;
import org.dayanisma.campaign.domain.UnitPath;

/**
 * What membership tells about a member.
 *
 * @param unit the unit the member belongs to
 * @param admitted whether the union counts the person as its member, dismissed or not
 */
public record KnownMember(MemberId id, UnitPath unit, boolean admitted) {}
