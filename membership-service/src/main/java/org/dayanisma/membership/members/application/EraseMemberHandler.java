package org.dayanisma.membership.members.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.ConflictRetry;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.mandates.application.EndMandatesOf;
import org.dayanisma.membership.members.domain.ErasureRequest;
import org.dayanisma.membership.members.domain.Erasures;
import org.dayanisma.membership.members.domain.Erasures.Certificate;
import org.dayanisma.membership.members.domain.Erasures.Unfinished;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Units;
import org.springframework.stereotype.Service;

/**
 * Erases people (GDPR art. 17, KVKK art. 7): empties their entry and tells the other services in
 * one write, ends their mandates, forgets what was answered about them, then destroys the key.
 * Whatever interrupts this, {@link #finish} or a repetition completes it. Whether it may be done,
 * and when, was settled before ({@link AskErasureHandler}).
 */
@Service
public record EraseMemberHandler(
    Members members,
    Units units,
    EndMandatesOf mandates,
    Erasures erasures,
    GivenAnswers answers,
    OfficialTime time) {

  private static final int BATCH = 200;

  /**
   * Carries out an erasure whose time has come, unless it was taken back meanwhile or somebody else
   * has carried it out.
   *
   * @return whether it is done
   */
  public boolean carryOut(MemberId member, Instant now) {
    return alreadyDone(member).isPresent()
        || ConflictRetry.retry(() -> empty(member, now)).map(this::complete).isPresent();
  }

  /** The result of an earlier erasure; an entry that came back with a back-up is emptied again. */
  Optional<Erasing> alreadyDone(MemberId member) {
    Optional<Certificate> earlier = erasures.certificateOf(member);
    if (earlier.isPresent()) {
      erasures.emptyAgain(member);
      answers.forget(member);
    }
    return earlier
        .or(() -> erasures.unfinished(member).map(this::complete))
        .map(certificate -> new Erasing.Done(member, certificate));
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

  /** For a member out of the actor's reach, neither the member nor their erasure exists. */
  boolean isReached(Actor actor, MemberId member) {
    return erasures
        .unitOf(member)
        .flatMap(units::find)
        .filter(unit -> Rights.erases(actor, unit.value().path()))
        .isPresent();
  }

  /**
   * The steps that cannot be undone; they are taken only once the entry is empty. The key comes
   * last: as long as it is there, an interrupted erasure is found again.
   */
  private Certificate complete(Unfinished emptied) {
    mandates.endAll(emptied.member());
    answers.forget(emptied.member());
    return erasures.destroyKey(emptied);
  }

  /**
   * The outer optional is empty if somebody else was faster, the inner one if there is nothing to
   * do.
   */
  private Optional<Optional<Unfinished>> empty(MemberId id, Instant now) {
    Optional<Versioned<Member>> found = members.find(id);
    Optional<UnitPath> unit =
        found.flatMap(m -> units.find(m.value().unitId())).map(u -> u.value().path());
    if (unit.isEmpty()) {
      return Optional.of(erasures.unfinished(id));
    }
    Versioned<Member> before = found.orElseThrow();
    ErasureRequest request = before.value().erasure();
    if (request == null || !request.isDue(now)) {
      return Optional.of(Optional.empty());
    }
    Unfinished due = new Unfinished(id, request.reason(), request.asker().userId());
    List<MemberEvent> events =
        before.value().erase(unit.get(), time.today(), due.reason(), due.requestedBy());
    return members.save(before, events) ? Optional.of(Optional.of(due)) : Optional.empty();
  }
}
