package org.dayanisma.membership.members.web;

import java.time.LocalDate;
import java.util.UUID;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.ServiceRecord;
import org.jspecify.annotations.Nullable;

/** The two tracks of a member after a change of service status. */
record ServiceStatusResponse(
    UUID id,
    String standing,
    String serviceStatus,
    @Nullable LocalDate effectiveOn,
    @Nullable LocalDate notifiedOn,
    long version) {

  static ServiceStatusResponse of(Versioned<Member> member) {
    ServiceRecord service = member.value().service();
    return new ServiceStatusResponse(
        member.value().id().value(),
        member.value().standing().name(),
        service.status().name(),
        service.effectiveOn(),
        service.notifiedOn(),
        member.version());
  }
}
