package org.dayanisma.membership.members.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.ConflictRetry;
import org.dayanisma.membership.decision.domain.Saved;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Follows a won case, if the member's entry still has the status that the measure of that case
 * brought. This happens once per closing of a case: the cause is saved with the change, and even if
 * nothing has to change, so that a repetition cannot undo a later dismissal.
 */
@Service
public record ReinstateMemberHandler(Members members, Units units) {

  /** What became of it; nothing here is an error of the sender. */
  public enum Reinstatement {
    REINSTATED,
    ALREADY_SEEN,
    NOT_APPLICABLE
  }

  private static final Logger LOG = LoggerFactory.getLogger(ReinstateMemberHandler.class);

  public Reinstatement handle(ReinstateMember command) {
    Reinstatement result = ConflictRetry.retry(() -> attempt(command));
    LOG.info("case {} closed, member: {}", command.cause().subject(), result);
    return result;
  }

  private Optional<Reinstatement> attempt(ReinstateMember command) {
    Optional<Versioned<Member>> found = members.find(command.memberId());
    Optional<UnitPath> unit =
        found.flatMap(m -> units.find(m.value().unitId())).map(u -> u.value().path());
    if (unit.isEmpty()) {
      return Optional.of(Reinstatement.NOT_APPLICABLE);
    }
    Versioned<Member> before = found.orElseThrow();
    List<MemberEvent> events =
        before
            .value()
            .reinstate(unit.get(), command.undone(), command.since(), command.effectiveOn());
    Saved saved = members.saveBecauseOf(command.cause(), before, events);
    return switch (saved) {
      case CONFLICT -> Optional.empty();
      case ALREADY_SEEN -> Optional.of(Reinstatement.ALREADY_SEEN);
      case SAVED ->
          Optional.of(events.isEmpty() ? Reinstatement.NOT_APPLICABLE : Reinstatement.REINSTATED);
    };
  }
}
