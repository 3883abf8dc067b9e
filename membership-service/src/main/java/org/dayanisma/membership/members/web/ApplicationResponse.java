package org.dayanisma.membership.members.web;

import java.time.Instant;
import java.time.LocalDate;
import org.dayanisma.membership.members.domain.Member;
import org.jspecify.annotations.Nullable;

/** An application and its status; nothing about the person. */
record ApplicationResponse(
    String id,
    String memberId,
    String unitId,
    String standing,
    Instant appliedAt,
    @Nullable LocalDate admittedOn,
    @Nullable LocalDate refusedOn) {

  static ApplicationResponse of(Member member) {
    return new ApplicationResponse(
        member.applicationId().toString(),
        member.id().toString(),
        member.unitId().toString(),
        member.standing().name(),
        member.appliedAt(),
        member.admittedOn(),
        member.refusedOn());
  }
}
