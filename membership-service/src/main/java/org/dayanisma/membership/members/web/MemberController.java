package org.dayanisma.membership.members.web;

import static org.dayanisma.accesscontrol.Role.BRANCH_OFFICER;
import static org.dayanisma.accesscontrol.Role.CASEWORKER;
import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;
import static org.dayanisma.accesscontrol.Role.LAWYER;
import static org.dayanisma.accesscontrol.Role.LEGAL_COORDINATOR;
import static org.dayanisma.accesscontrol.Role.ORGANISER;
import static org.dayanisma.accesscontrol.Role.UNION_OFFICER;
import static org.dayanisma.auditlog.Purpose.MEMBERSHIP_ADMINISTRATION;

import java.util.List;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.auditlog.Discloses;
import org.dayanisma.auditlog.Discloses.To;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.commands.Answers;
import org.dayanisma.commands.Asked;
import org.dayanisma.commands.IfMatch;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.decisions.WrittenText;
import org.dayanisma.httpapi.EntityVersion;
import org.dayanisma.httpapi.KeysetPage;
import org.dayanisma.httpapi.PageRequest;
import org.dayanisma.httpapi.Position;
import org.dayanisma.httpapi.Problems;
import org.dayanisma.membership.members.application.ChangeReachHandler;
import org.dayanisma.membership.members.application.ChangeServiceStatus;
import org.dayanisma.membership.members.application.ChangeServiceStatusHandler;
import org.dayanisma.membership.members.application.CorrectServiceStatus;
import org.dayanisma.membership.members.application.CorrectServiceStatusHandler;
import org.dayanisma.membership.members.application.DecideErasureHandler;
import org.dayanisma.membership.members.application.FindMember;
import org.dayanisma.membership.members.application.ListMembers;
import org.dayanisma.membership.members.application.MemberDirectory;
import org.dayanisma.membership.members.domain.ErasureRequest;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberRefusal;
import org.dayanisma.membership.members.domain.Standing;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People in the register. A member out of the caller's reach does not exist for them. */
@RestController
@RequestMapping("/api/members")
class MemberController {

  private static final int MOST_QUERY_CHARACTERS = 200;

  private final FindMember findMember;
  private final ListMembers listMembers;
  private final ChangeServiceStatusHandler changeServiceStatus;
  private final CorrectServiceStatusHandler correctServiceStatus;
  private final ChangeReachHandler changeReach;
  private final DecideErasureHandler erasures;

  MemberController(
      FindMember findMember,
      ListMembers listMembers,
      ChangeServiceStatusHandler changeServiceStatus,
      CorrectServiceStatusHandler correctServiceStatus,
      ChangeReachHandler changeReach,
      DecideErasureHandler erasures) {
    this.erasures = erasures;
    this.findMember = findMember;
    this.listMembers = listMembers;
    this.changeServiceStatus = changeServiceStatus;
    this.correctServiceStatus = correctServiceStatus;
    this.changeReach = changeReach;
  }

  @GetMapping("/{id}")
  @SignedIn
  @DisclosesMembers("read-member")
  ResponseEntity<MemberResponse> read(@PathVariable String id, Actor actor, Disclosure disclosure) {
    Versioned<Member> member = findMember.find(actor, id).orElseThrow(Problems::notFound);
    disclosure.of(member.value().id().toString());
    return answer(member, actor);
  }

  @GetMapping
  @AllowedRoles({
    ORGANISER,
    BRANCH_OFFICER,
    UNION_OFFICER,
    CASEWORKER,
    LAWYER,
    LEGAL_COORDINATOR,
    DATA_PROTECTION_OFFICER
  })
  @DisclosesMembers("list-members")
  KeysetPage<MemberResponse> list(
      @RequestParam(required = false) @Nullable UUID unitId,
      @RequestParam(required = false) @Nullable String standing,
      @RequestParam(required = false) @Nullable String q,
      PageRequest page,
      Actor actor,
      Disclosure disclosure) {
    List<Versioned<Member>> rows =
        listMembers.list(
            new ListMembers.Request(
                actor,
                unitId == null ? null : unitId.toString(),
                standing(standing),
                words(q),
                position(page),
                page.limit()));
    KeysetPage<Versioned<Member>> shown = KeysetPage.of(rows, page, row -> cursor(page, row));
    disclosure.of(shown.items().stream().map(row -> row.value().id().toString()).toList());
    return shown.map(MemberResponse::of);
  }

  private static @Nullable Standing standing(@Nullable String standing) {
    return standing == null
        ? null
        : Standing.read(standing)
            .orElseThrow(() -> Problems.badRequest("/standing", MemberRefusal.UNKNOWN_STANDING));
  }

  private static @Nullable String words(@Nullable String q) {
    if (q != null && WrittenText.length(q) > MOST_QUERY_CHARACTERS) {
      throw Problems.badRequest("/q", MemberRefusal.SEARCH_TOO_LONG);
    }
    return q;
  }

  private static MemberDirectory.@Nullable Position position(PageRequest page) {
    return page.position(2).map(MemberController::position).orElse(null);
  }

  private static MemberDirectory.Position position(Position position) {
    return new MemberDirectory.Position(
        position.of(0, UnitId::read), position.of(1, MemberId::read));
  }

  private static String cursor(PageRequest page, Versioned<Member> member) {
    return page.cursor(member.value().unitId().toString(), member.value().id().toString());
  }

  @PostMapping("/{id}/service-status")
  @ReportsServiceStatus("report-service-status")
  ServiceStatusResponse changeServiceStatus(
      @PathVariable String id, @RequestBody ServiceStatusRequest body, Asked asked) {
    return ServiceStatusResponse.of(
        Answers.valueOf(
            changeServiceStatus.handle(new ChangeServiceStatus(asked, id, body.toDraft()))));
  }

  @PostMapping("/{id}/service-status/correction")
  @ReportsServiceStatus("correct-service-status")
  ServiceStatusResponse correctServiceStatus(
      @PathVariable String id,
      @RequestBody ServiceStatusCorrectionRequest body,
      @IfMatch(required = true) Asked asked) {
    return ServiceStatusResponse.of(
        Answers.valueOf(
            correctServiceStatus.handle(new CorrectServiceStatus(asked, id, body.toDraft()))));
  }

  @PatchMapping("/{id}")
  @SignedIn
  @Discloses(
      action = "change-contacts",
      exceptOwnData = true,
      scope = "members",
      to =
          @To(
              roles = {ORGANISER, BRANCH_OFFICER, UNION_OFFICER},
              purposes = MEMBERSHIP_ADMINISTRATION))
  ResponseEntity<MemberResponse> changeReach(
      @PathVariable String id,
      @RequestBody ChangeReachRequest body,
      @IfMatch(required = true) Asked asked) {
    return answer(Answers.valueOf(changeReach.handle(body.toCommand(asked, id))), asked.actor());
  }

  private ResponseEntity<MemberResponse> answer(Versioned<Member> member, Actor actor) {
    ErasureRequest erasure = member.value().erasure();
    boolean told = erasure != null && erasures.mayTakeBack(actor, member.value().id().toString());
    return ResponseEntity.ok()
        .eTag(EntityVersion.etag(member.version()))
        .body(MemberResponse.of(member, told ? erasure : null));
  }
}
