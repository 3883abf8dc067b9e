package org.dayanisma.auditlog;

import static org.dayanisma.accesscontrol.Role.AUDITOR;
import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.accesscontrol.PersonsOnly;
import org.dayanisma.eventrelay.KeyedCommand;
import org.dayanisma.httpapi.CommandId;
import org.dayanisma.httpapi.Problems;
import org.slf4j.MDC;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Readers who are locked, and their release by somebody else who takes responsibility for it. */
@RestController
@DisclosesNothing(
    value = "user ids of locked readers; nothing of members",
    to =
        @Discloses.To(
            roles = {DATA_PROTECTION_OFFICER, AUDITOR},
            purposes = Purpose.AUDIT))
final class ReadingLocksController {

  private final String service;
  private final AuditLog audit;

  ReadingLocksController(String service, AuditLog audit) {
    this.service = service;
    this.audit = audit;
  }

  /** A lock as it is shown. */
  record ReadingLockResponse(String service, String userId, Instant since, long record) {}

  /** All of them; there are few. */
  record ReadingLocksResponse(List<ReadingLockResponse> items) {}

  @GetMapping("/api/reading-locks")
  @AllowedRoles({DATA_PROTECTION_OFFICER, AUDITOR})
  ReadingLocksResponse list() {
    return new ReadingLocksResponse(
        audit.locks().stream()
            .sorted(Comparator.comparing(Lock::since).thenComparingLong(Lock::record))
            .map(this::answer)
            .toList());
  }

  /**
   * A repetition of a request whose answer was lost is answered with the lock that the request
   * released; it does not release a later lock.
   */
  @PostMapping("/api/reading-locks/{userId}/release")
  @AllowedRoles(DATA_PROTECTION_OFFICER)
  @PersonsOnly
  ReadingLockResponse release(
      @PathVariable String userId, Actor officer, CommandId id, HttpServletRequest request) {
    String command = id.value().toString();
    return audit
        .releasedBy(command, KeyedCommand.recognisedSince())
        .map(this::answer)
        .orElseGet(() -> release(userId, officer, command, request));
  }

  private ReadingLockResponse release(
      String userId, Actor officer, String command, HttpServletRequest request) {
    Lock lock = audit.lockOf(userId).orElseThrow(Problems::notFound);
    if (officer.userId().equals(lock.actor()) || officer.is(lock.actorMember())) {
      throw Problems.forbidden("own-lock", "Somebody else has to release you.");
    }
    var _ =
        audit.append(
            new Attempt(
                officer.userId(),
                officer.memberId(),
                "release-reading-lock",
                Disclosure.routeOf(request),
                Purpose.AUDIT.code(),
                lock.actor(),
                Optional.ofNullable(lock.actorMember()).stream().toList(),
                MDC.get("correlationId"),
                Readership.releasedBy(command),
                true,
                RecordedOutcome.RELEASED,
                false));
    return answer(lock);
  }

  private ReadingLockResponse answer(Lock lock) {
    return new ReadingLockResponse(service, lock.actor(), lock.since(), lock.record());
  }
}
