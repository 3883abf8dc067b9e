package org.dayanisma.membership.members.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dayanisma.membership.members.domain.Member;
import org.jspecify.annotations.Nullable;

/** An application and its status; nothing about the person. */
record ApplicationResponse(
    UUID id,
    UUID memberId,
    UUID unitId,
    String standing,
    Instant appliedAt,
    @Nullable LocalDate admittedOn,
    @Nullable LocalDate refusedOn) {

  static ApplicationResponse of(Member member) {
    return new ApplicationResponse(
        member.applicationId().value(),
        member.id().value(),
        member.unitId().value(),
        member.standing().name(),
        member.appliedAt(),
        member.admittedOn(),
        member.refusedOn());
  }
}
