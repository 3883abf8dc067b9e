package org.dayanisma.membership.application.member;

import static org.dayanisma.membership.domain.Outcome.accepted;
import static org.dayanisma.membership.domain.Outcome.refused;

import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.eventrelay.ConflictRetry;
import org.dayanisma.membership.application.OfficialTime;
import org.dayanisma.membership.application.Rights;
import org.dayanisma.membership.application.mandate.EndMandatesOf;
import org.dayanisma.membership.domain.Outcome;
import org.dayanisma.membership.domain.Refusal;
import org.dayanisma.membership.domain.Saved;
import org.dayanisma.membership.domain.Versioned;
import org.dayanisma.membership.domain.member.ErasureReason;
import org.dayanisma.membership.domain.member.Erasures;
import org.dayanisma.membership.domain.member.Erasures.Certificate;
import org.dayanisma.membership.domain.member.Erasures.Unfinished;
import org.dayanisma.membership.domain.member.Member;
import org.dayanisma.membership.domain.member.MemberEvent;
import org.dayanisma.membership.domain.member.MemberId;
import org.dayanisma.membership.domain.member.Members;
import org.dayanisma.membership.domain.unit.UnitPath;
import org.dayanisma.membership.domain.unit.Units;
import org.springframework.stereotype.Service;

/**
 * Erases people (GDPR art. 17, KVKK art. 7): ends their mandates, empties their entry and tells the
 * other services in one write, forgets what was answered about them, then destroys the key.
 * Whatever interrupts this, {@link #finish} or a repetition completes it.
 */
@Service
public class EraseMemberHandler {

  private static final int BATCH = 200;

  private final Members members;
  private final Units units;
  private final EndMandatesOf mandates;
  private final Erasures erasures;
  private final GivenAnswers answers;
  private final OfficialTime time;

  EraseMemberHandler(
      Members members,
      Units units,
      EndMandatesOf mandates,
      Erasures erasures,
      GivenAnswers answers,
      OfficialTime time) {
    this.members = members;
    this.units = units;
    this.mandates = mandates;
    this.erasures = erasures;
    this.answers = answers;
    this.time = time;
  }

  /** The certificate; the first one again if the person was erased before. */
  public Outcome<Certificate> handle(EraseMember command) {
    if (!command.actor().hasAny(Role.DATA_PROTECTION_OFFICER)) {
      return refused(Refusal.forbidden());
    }
    String text = command.reason();
    Optional<ErasureReason> reason = text == null ? Optional.empty() : ErasureReason.read(text);
    if (reason.isEmpty()) {
      return refused(
          Refusal.invalid(
              "/reason",
              "unknown-reason",
              "SUBJECT_REQUEST, CONSENT_WITHDRAWN, RETENTION_EXPIRED or UNLAWFUL."));
    }
    return MemberId.read(command.memberId())
        .filter(id -> isReached(command.actor(), id))
        .map(id -> erase(new Unfinished(id, reason.get(), command.actor().userId())))
        .orElseGet(() -> refused(Refusal.notFound()));
  }

  /**
   * Destroys the keys of those whose erasure was interrupted.
   *
   * @return how many there were
   */
  public int finish() {
    List<Unfinished> unfinished = erasures.allUnfinished(BATCH);
    unfinished.forEach(this::complete);
    return unfinished.size();
  }

  /** Whom the actor does not reach does not exist for them, nor that they were erased. */
  private boolean isReached(Actor actor, MemberId member) {
    return erasures
        .unitOf(member)
        .flatMap(units::find)
        .filter(unit -> Rights.erases(actor, unit.value().path()))
        .isPresent();
  }

  private Outcome<Certificate> erase(Unfinished asked) {
    Optional<Certificate> earlier = erasures.certificateOf(asked.member());
    if (earlier.isPresent()) {
      erasures.emptyAgain(asked.member());
      answers.forget(asked.member());
      return accepted(earlier.get());
    }
    return ConflictRetry.retry(() -> empty(asked)).then(emptied -> accepted(complete(emptied)));
  }

  /** The key last: as long as it is there, an interrupted erasure is found again. */
  private Certificate complete(Unfinished emptied) {
    answers.forget(emptied.member());
    return erasures.destroyKey(emptied);
  }

  private Optional<Outcome<Unfinished>> empty(Unfinished asked) {
    Optional<Versioned<Member>> found = members.find(asked.member());
    Optional<UnitPath> unit =
        found.flatMap(m -> units.find(m.value().unitId())).map(u -> u.value().path());
    if (unit.isEmpty()) {
      return Optional.of(
          erasures
              .unfinished(asked.member())
              .map(Outcome::accepted)
              .orElseGet(() -> refused(Refusal.notFound())));
    }
    mandates.endAll(asked.member());
    Versioned<Member> before = found.orElseThrow();
    List<MemberEvent> events =
        before.value().erase(unit.get(), time.today(), asked.reason(), asked.requestedBy());
    return members.save(before, events, null) == Saved.SAVED
        ? Optional.of(accepted(asked))
        : Optional.empty();
  }
}
