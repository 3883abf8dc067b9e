package org.dayanisma.membership.members.web;

import static org.dayanisma.accesscontrol.Role.BRANCH_OFFICER;
import static org.dayanisma.accesscontrol.Role.ORGANISER;
import static org.dayanisma.accesscontrol.Role.UNION_OFFICER;
import static org.dayanisma.auditlog.Purpose.MEMBERSHIP_ADMINISTRATION;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.auditlog.Discloses;
import org.dayanisma.auditlog.Discloses.To;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.commands.Answers;
import org.dayanisma.commands.Asked;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.httpapi.CommandId;
import org.dayanisma.httpapi.KeysetPage;
import org.dayanisma.httpapi.PageRequest;
import org.dayanisma.httpapi.Problems;
import org.dayanisma.membership.members.application.AdmitMember;
import org.dayanisma.membership.members.application.AdmitMemberHandler;
import org.dayanisma.membership.members.application.ApplyForMembership;
import org.dayanisma.membership.members.application.ApplyForMembershipHandler;
import org.dayanisma.membership.members.application.FindApplications;
import org.dayanisma.membership.members.application.RefuseApplication;
import org.dayanisma.membership.members.application.RefuseApplicationHandler;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.rights.domain.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Applications for membership and what becomes of them. */
@RestController
@RequestMapping("/api/membership-applications")
@Organises
class MembershipApplicationController {

  private final ApplyForMembershipHandler applyForMembership;
  private final FindApplications applications;
  private final AdmitMemberHandler admitMember;
  private final RefuseApplicationHandler refuseApplication;

  MembershipApplicationController(
      ApplyForMembershipHandler applyForMembership,
      FindApplications applications,
      AdmitMemberHandler admitMember,
      RefuseApplicationHandler refuseApplication) {
    this.applyForMembership = applyForMembership;
    this.applications = applications;
    this.admitMember = admitMember;
    this.refuseApplication = refuseApplication;
  }

  /** A refusal because somebody is there already tells the caller about them. */
  @PostMapping
  @Discloses(
      action = "apply-for-membership",
      sometimes = true,
      to =
          @To(
              roles = {ORGANISER, BRANCH_OFFICER, UNION_OFFICER},
              purposes = MEMBERSHIP_ADMINISTRATION))
  ResponseEntity<ApplicationResponse> apply(
      @RequestBody MembershipApplicationRequest body,
      Actor actor,
      CommandId id,
      Disclosure disclosure) {
    ApplicationResponse application =
        ApplicationResponse.of(
            Answers.valueOf(
                disclosure.entering(
                    EnteredAt.unit(body.unitId()),
                    () ->
                        applyForMembership.handle(
                            new ApplyForMembership(
                                actor, new MemberId(id.value()), body.unitId(), body.toDraft())),
                    applicant -> List.of(applicant.id().toString())),
                disclosure));
    return ResponseEntity.created(URI.create("/api/members/" + application.memberId()))
        .body(application);
  }

  /** Those that wait for a decision, the longest first: silence admits (4688/14). */
  @GetMapping
  @DecidesApplication("list-applications")
  KeysetPage<ApplicantResponse> waiting(
      @RequestParam(required = false) @Nullable UUID unitId,
      PageRequest page,
      Actor actor,
      Disclosure disclosure) {
    KeysetPage<Member> shown =
        KeysetPage.of(
            applications.waiting(
                actor,
                unitId == null ? null : unitId.toString(),
                page.lastSeen(MemberId::new),
                page.rowsToRead()),
            page,
            one -> page.cursor(new LastSeen<>(one.appliedAt(), one.id())));
    disclosure.of(shown.items().stream().map(one -> one.id().toString()).toList());
    return shown.map(ApplicantResponse::of);
  }

  @GetMapping("/{id}")
  @DecidesApplication("read-application")
  ApplicantResponse read(@PathVariable String id, Actor actor, Disclosure disclosure) {
    Member applicant = applications.find(actor, id).orElseThrow(Problems::notFound);
    disclosure.of(applicant.id().toString());
    return ApplicantResponse.of(applicant);
  }

  @PostMapping("/{id}/admission")
  @DecidesApplication("admit-member")
  ApplicationResponse admit(@PathVariable String id, Asked asked) {
    return decided(admitMember.handle(new AdmitMember(asked, id)));
  }

  @PostMapping("/{id}/refusal")
  @DecidesApplication("refuse-applicant")
  ApplicationResponse refuse(
      @PathVariable String id, @RequestBody RefusalRequest body, Asked asked) {
    return decided(refuseApplication.handle(new RefuseApplication(asked, id, body.reason())));
  }

  private static ApplicationResponse decided(Outcome<Versioned<Member>> decided) {
    return ApplicationResponse.of(Answers.valueOf(decided).value());
  }
}
