package org.dayanisma.membership.members.messaging.published;

import java.time.LocalDate;
import java.util.List;

/** Nothing is kept about a person any longer. */
public record MemberErasedV1(
    String memberId, String unitId, List<String> unitPath, LocalDate erasedOn) {}
