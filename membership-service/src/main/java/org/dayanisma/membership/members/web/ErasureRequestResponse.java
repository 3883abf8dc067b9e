package org.dayanisma.membership.members.web;

import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;

import java.time.Instant;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.membership.members.application.Erasing;
import org.dayanisma.membership.members.domain.ErasureRequest;
import org.jspecify.annotations.Nullable;

/**
 * An erasure that was asked for.
 *
 * @param dueAt when it will be carried out; null while it waits for a second person
 * @param askedBy account of the officer who asked
 * @param approvedBy account of the second person who agreed
 * @param yours whether the caller may be that second person
 */
record ErasureRequestResponse(
    UUID memberId,
    String reason,
    Instant askedAt,
    @Nullable Instant dueAt,
    String askedBy,
    @Nullable String approvedBy,
    boolean yours) {

  static ErasureRequestResponse of(Erasing.Asked asked, Actor officer) {
    ErasureRequest request = asked.request();
    return new ErasureRequestResponse(
        asked.member().value(),
        request.reason().name(),
        request.askedAt(),
        request.dueAt(),
        request.asker().userId(),
        request.approvedBy(),
        request.waitsForSecondPerson()
            && request.mayBeApprovedBy(
                officer.userId(), officer.memberId(), officer.unitIdsAs(DATA_PROTECTION_OFFICER)));
  }
}
