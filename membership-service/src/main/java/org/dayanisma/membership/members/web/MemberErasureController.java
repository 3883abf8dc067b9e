package org.dayanisma.membership.members.web;

import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;
import static org.dayanisma.auditlog.Purpose.AUDIT;
import static org.dayanisma.auditlog.Purpose.DATA_SUBJECT_REQUEST;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.accesscontrol.PersonsOnly;
import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.auditlog.Discloses;
import org.dayanisma.auditlog.Discloses.To;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.auditlog.FreshSignIn;
import org.dayanisma.commands.Answers;
import org.dayanisma.commands.Asked;
import org.dayanisma.commands.Told;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.httpapi.KeysetPage;
import org.dayanisma.httpapi.PageRequest;
import org.dayanisma.membership.members.application.AskErasure;
import org.dayanisma.membership.members.application.AskErasureHandler;
import org.dayanisma.membership.members.application.DecideErasureHandler;
import org.dayanisma.membership.members.application.Erasing;
import org.dayanisma.membership.members.domain.Erasures.Waiting;
import org.dayanisma.membership.rights.domain.MemberId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The end of a person in the register: asked for, waited for, taken back or carried out. */
@RestController
@AllowedRoles(DATA_PROTECTION_OFFICER)
@PersonsOnly
class MemberErasureController {

  private final AskErasureHandler asking;
  private final DecideErasureHandler deciding;

  MemberErasureController(AskErasureHandler asking, DecideErasureHandler deciding) {
    this.asking = asking;
    this.deciding = deciding;
  }

  /**
   * Asks for an erasure. Repeating the request tells how far it is, gives the certificate once it
   * was carried out, and is in the audit log again.
   */
  @PostMapping("/api/members/{id}/erasure")
  @FreshSignIn
  @DisclosesErasure("erase-member")
  ResponseEntity<ErasureProgressResponse> ask(
      @PathVariable String id, @RequestBody EraseMemberRequest body, Asked asked) {
    Erasing erasing =
        named(id, asked, () -> asking.handle(new AskErasure(asked, id, body.reason())));
    return ResponseEntity.status(
            erasing instanceof Erasing.Done ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .body(ErasureProgressResponse.of(erasing));
  }

  /** The second person approves. */
  @PostMapping("/api/members/{id}/erasure/approval")
  @FreshSignIn
  @DisclosesErasure("approve-erasure")
  ResponseEntity<ErasureProgressResponse> approve(@PathVariable String id, Asked asked) {
    return ResponseEntity.accepted()
        .body(ErasureProgressResponse.of(named(id, asked, () -> deciding.approve(asked, id))));
  }

  /** The member may do this too: they have asked for the erasure, or have heard of it. */
  @PostMapping("/api/members/{id}/erasure/withdrawal")
  @SignedIn
  @Discloses(
      action = "withdraw-erasure",
      exceptOwnData = true,
      to = @To(roles = DATA_PROTECTION_OFFICER, purposes = DATA_SUBJECT_REQUEST))
  ErasureProgressResponse withdraw(@PathVariable String id, Asked asked) {
    return ErasureProgressResponse.of(Answers.valueOf(deciding.takeBack(asked, id)));
  }

  /** Recorded with the person whom the officer names, whether or not the officer reaches them. */
  private static Erasing named(String id, Asked asked, Supplier<Outcome<Erasing>> deed) {
    List<String> member = MemberId.read(id).map(MemberId::toString).stream().toList();
    return Answers.valueOf(asked.recorded(new Told(null, member, Map.of()), deed));
  }

  /** The erasures that wait for their time or for a second person; the oldest first. */
  @GetMapping("/api/erasure-requests")
  @Discloses(
      action = "list-erasures",
      to =
          @To(
              roles = DATA_PROTECTION_OFFICER,
              purposes = {DATA_SUBJECT_REQUEST, AUDIT}))
  KeysetPage<ErasureRequestResponse> asked(Actor actor, Disclosure disclosure, PageRequest page) {
    KeysetPage<Waiting> waiting =
        KeysetPage.of(
            deciding.askedWithin(actor, page.lastSeen(MemberId::new), page.rowsToRead()),
            page,
            one -> page.cursor(new LastSeen<>(one.askedAt(), one.member())));
    List<ErasureRequestResponse> shown =
        waiting.items().stream()
            .flatMap(one -> deciding.asked(one.member()).stream())
            .map(asked -> ErasureRequestResponse.of(asked, actor))
            .toList();
    disclosure.of(shown.stream().map(one -> one.memberId().toString()).toList());
    return new KeysetPage<>(shown, waiting.next());
  }
}
