package org.dayanisma.notification.announcements.application;

import java.time.Instant;
import java.util.Optional;
import org.dayanisma.notification.announcements.application.OpenCases.OpenCase;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.Occasion;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.notices.domain.Subject;

/** Who is told what of a case. */
final class CaseNotices {

  private CaseNotices() {}

  static Notice toResponsible(String caseId, RecipientId responsible, Instant at) {
    return ofTheirCase(Occasion.ofCase(caseId), caseId, responsible, at);
  }

  static Notice toNextResponsible(AnnounceResponsible fallen) {
    return ofTheirCase(
        Occasion.ofAssignment(fallen.assignmentId()),
        fallen.caseId(),
        fallen.responsible(),
        fallen.at());
  }

  private static Notice ofTheirCase(
      Occasion occasion, String caseId, RecipientId responsible, Instant at) {
    return Notice.of(
        occasion, NoticeType.CASE_OPENED, responsible, new Subject(Subject.Kind.CASE, caseId), at);
  }

  /** They see the case in their list; it is not theirs to answer for. */
  static Notice toCoordinator(AnnounceReport reported) {
    return Notice.of(
        Occasion.ofCase(reported.caseId()),
        NoticeType.CASE_REPORTED,
        reported.coordinator(),
        new Subject(Subject.Kind.CASE, reported.caseId()),
        reported.at());
  }

  static Notice toAsked(AnnounceAsking asking) {
    return Notice.of(
        Occasion.ofAssignment(asking.assignmentId()),
        NoticeType.ASSIGNMENT_ASKED,
        asking.asked(),
        new Subject(Subject.Kind.ASSIGNMENTS, asking.caseId()),
        asking.at());
  }

  static Notice toKeeper(AnnounceKeeping called) {
    return Notice.of(
        Occasion.ofKeeping(called.callId()),
        NoticeType.KEEPER_CALLED,
        called.keeper(),
        new Subject(Subject.Kind.KEEPING, called.caseId()),
        called.at());
  }

  /** They hear that somebody was called; there is nothing that they may open. */
  static Notice toWitness(AnnounceKeeping called, RecipientId witness) {
    return Notice.of(
        Occasion.ofKeeping(called.callId()),
        NoticeType.KEEPING_WITNESSED,
        witness,
        new Subject(Subject.Kind.OUT_OF_REACH, called.caseId()),
        called.at());
  }

  static Notice toTeam(AnnounceBreakGlass opened, RecipientId member) {
    return Notice.of(
        Occasion.ofBreakGlass(opened.requestId()),
        NoticeType.BREAK_GLASS_GRANTED,
        member,
        new Subject(Subject.Kind.CASE, opened.caseId()),
        opened.at());
  }

  /** They hear that it happened; there is nothing that they may open. */
  static Notice toOverseer(AnnounceBreakGlass opened, RecipientId officer) {
    return Notice.of(
        Occasion.ofBreakGlass(opened.requestId()),
        NoticeType.EMERGENCY_OVERSEEN,
        officer,
        new Subject(Subject.Kind.OUT_OF_REACH, opened.requestId()),
        opened.at());
  }

  /** Organisers hear of the member, not of the case. They are not told of themselves. */
  static Optional<Notice> toOrganiser(OpenCase opened, RecipientId organiser) {
    if (organiser.value().equals(opened.memberId())) {
      return Optional.empty();
    }
    return Optional.of(
        Notice.of(
            Occasion.ofCase(opened.caseId()),
            NoticeType.MEMBER_NEEDS_SUPPORT,
            organiser,
            new Subject(Subject.Kind.MEMBER, opened.memberId()),
            opened.openedAt()));
  }
}
