package org.dayanisma.notification.announcements.application;

import java.time.Instant;
import java.util.Optional;
import org.dayanisma.notification.announcements.application.OpenCases.OpenCase;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.Occasion;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.notices.domain.Subject;

/** Who is told what of a case that was opened. */
final class CaseNotices {

  private CaseNotices() {}

  static Notice toResponsible(String caseId, RecipientId responsible, Instant at) {
    return Notice.of(
        Occasion.ofCase(caseId),
        NoticeType.CASE_OPENED,
        responsible,
        new Subject(Subject.Kind.CASE, caseId),
        at);
  }

  /**
   * The member hears that there is something, once of each measure, whichever of its cases it is.
   * No id of a case is in it.
   */
  static Notice toMember(OpenCase opened) {
    RecipientId member = new RecipientId(opened.memberId());
    return Notice.of(
        Occasion.ofMeasure(opened.measureId()),
        NoticeType.OWN_CASE,
        member,
        new Subject(Subject.Kind.OWN_CASES, opened.memberId()),
        opened.openedAt());
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
