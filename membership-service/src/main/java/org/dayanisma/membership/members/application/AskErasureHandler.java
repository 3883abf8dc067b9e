package org.dayanisma.membership.members.application;

import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;
import static org.dayanisma.decisions.Outcome.accepted;
import static org.dayanisma.decisions.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.commands.Asked;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.domain.ErasureBounds;
import org.dayanisma.membership.members.domain.ErasurePlaces;
import org.dayanisma.membership.members.domain.ErasureReason;
import org.dayanisma.membership.members.domain.ErasureRefusal;
import org.dayanisma.membership.members.domain.ErasureRequest;
import org.dayanisma.membership.members.domain.ErasureRequest.Asker;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.units.domain.Units;
import org.springframework.stereotype.Service;

/**
 * Takes a request to erase somebody (GDPR art. 17, KVKK art. 7). It is carried out when the grace
 * is over; beyond a few a day of one officer, it first waits for a second person.
 */
@Service
public record AskErasureHandler(
    EraseMemberHandler erasing,
    MemberDecisions members,
    Units units,
    ErasurePlaces places,
    ErasureBounds bounds,
    OfficialTime time) {

  /** Returns how far the erasure is; asking again changes nothing. */
  public Outcome<Erasing> handle(AskErasure command) {
    if (!command.asked().actor().hasAny(DATA_PROTECTION_OFFICER)) {
      return refused(Refusal.forbidden());
    }
    String text = command.reason();
    Optional<ErasureReason> reason = text == null ? Optional.empty() : ErasureReason.read(text);
    if (reason.isEmpty()) {
      return refused(Refusal.invalid("/reason", ErasureRefusal.UNKNOWN_REASON));
    }
    return MemberId.read(command.memberId())
        .filter(member -> erasing.isReached(command.asked().actor(), member))
        .map(member ->
            erasing
                .alreadyDone(member)
                .<Outcome<Erasing>>map(Outcome::accepted)
                .orElseGet(() -> ask(member, reason.get(), command.asked())))
        .orElseGet(() -> refused(Refusal.notFound()));
  }

  private Outcome<Erasing> ask(MemberId id, ErasureReason reason, Asked asked) {
    Asker asker = asker(asked.actor());
    return members
        .on(asked, id.toString(), (_, unit) -> Rights.erases(asked.actor(), unit))
        .decide(member -> member.askErasure(() -> request(id, reason, asker)))
        .map(member -> Erasing.of(member.value()));
  }

  /**
   * A request with a due time if the officer may make one more alone, otherwise one of the few that
   * may wait.
   */
  private Outcome<ErasureRequest> request(MemberId id, ErasureReason reason, Asker asker) {
    Instant now = time.now();
    LocalDate today = time.today();
    if (places.take(ErasurePlaces.alone(asker), today, bounds.alonePerDay(), id)) {
      return accepted(new ErasureRequest(reason, asker, now, bounds.dueFrom(now), null));
    }
    if (asker.memberId() == null) {
      return refused(Refusal.conflict(ErasureRefusal.MEMBER_ID_NEEDED));
    }
    return places.take(ErasurePlaces.waiting(asker), today, bounds.waitingPerDay(), id)
        ? accepted(new ErasureRequest(reason, asker, now, null, null))
        : refused(Refusal.conflict(ErasureRefusal.ENOUGH_WAIT));
  }

  private Asker asker(Actor officer) {
    List<UnitId> own =
        officer.unitIdsAs(DATA_PROTECTION_OFFICER).stream()
            .flatMap(unit -> UnitId.read(unit).stream())
            .toList();
    return new Asker(
        officer.userId(),
        officer.memberId(),
        units.findAll(own).stream().map(unit -> unit.path().asStrings()).toList());
  }
}
