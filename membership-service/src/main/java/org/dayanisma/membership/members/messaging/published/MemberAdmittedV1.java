package org.dayanisma.membership.members.messaging.published;

import java.time.LocalDate;
import java.util.List;

/** Somebody is a member now. */
public record MemberAdmittedV1(
    String memberId, String unitId, List<String> unitPath, LocalDate admittedOn) {}
