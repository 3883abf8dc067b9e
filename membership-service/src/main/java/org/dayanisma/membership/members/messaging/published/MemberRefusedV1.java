package org.dayanisma.membership.members.messaging.published;

import java.time.LocalDate;
import java.util.List;

/** An application was refused; the reason stays with us. */
public record MemberRefusedV1(
    String memberId,
    String applicationId,
    String unitId,
    List<String> unitPath,
    LocalDate refusedOn) {}
