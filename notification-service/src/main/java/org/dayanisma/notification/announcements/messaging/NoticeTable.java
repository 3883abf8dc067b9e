package org.dayanisma.notification.announcements.messaging;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.announcements.messaging.campaign.AudienceCalledV1;
import org.dayanisma.notification.announcements.messaging.casework.BreakGlassGrantedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseAssignedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseAssignmentAskedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseCorrectedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseKeeperCalledV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseReportedV1;
import org.dayanisma.notification.announcements.messaging.casework.DeadlineApproachingV1;
import org.dayanisma.notification.announcements.messaging.casework.DeadlineMissedV1;
import org.dayanisma.notification.announcements.messaging.membership.OwnEntryChangedV1;
import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.Occasion;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.notices.domain.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What people are told of an event that says everything itself: which notice, on which occasion,
 * what to look at, and who. A person hears of one occasion once, however often the event is told.
 * Where more has to be known than the event says, there is a handler.
 */
public final class NoticeTable {

  /**
   * Whoever joined by their own word knows; a case can fall to a responsible without it. The same
   * case may fall to the same person again, and is told again then.
   */
  public static final Row<CaseAssignedV1> RESPONSIBLE =
      new Row<>(
          "org.dayanisma.casework.case-assigned.v1",
          CaseAssignedV1.class,
          NoticeType.CASE_OPENED,
          (_, event) -> Occasion.ofAssignment(event.id()),
          assigned -> about(Subject.Kind.CASE, assigned.caseId()),
          assigned ->
              assigned.role().equals("RESPONSIBLE") ? List.of(assigned.memberId()) : List.of());

  /** A coordinator sees the case in their list; it is not theirs to answer for. */
  public static final Row<CaseReportedV1> REPORTED =
      new Row<>(
          "org.dayanisma.casework.case-reported.v1",
          CaseReportedV1.class,
          NoticeType.CASE_REPORTED,
          (reported, _) -> Occasion.ofCase(reported.caseId().toString()),
          reported -> about(Subject.Kind.CASE, reported.caseId()),
          reported -> List.of(reported.coordinatorId()));

  /**
   * Whoever answers for the case, once for each correction. Whoever did before hears that it
   * happened; there may be nothing that they may open.
   */
  public static final Row<CaseCorrectedV1> CORRECTED =
      new Row<CaseCorrectedV1>(
              "org.dayanisma.casework.case-corrected.v1",
              CaseCorrectedV1.class,
              NoticeType.CASE_CORRECTED,
              (_, event) -> Occasion.ofCorrection(event.id()),
              corrected -> about(Subject.Kind.CASE, corrected.caseId()),
              CaseCorrectedV1::toldIds)
          .and(
              NoticeType.CORRECTION_WITNESSED,
              corrected -> about(Subject.Kind.OUT_OF_REACH, corrected.caseId()),
              corrected -> orNobody(corrected.witnessIds()));

  /** Whoever answers for the case, once for each reminder. */
  public static final Row<DeadlineApproachingV1> DEADLINE_NEAR =
      new Row<>(
          "org.dayanisma.casework.deadline-approaching.v1",
          DeadlineApproachingV1.class,
          NoticeType.DEADLINE_NEAR,
          (_, event) -> Occasion.ofReminder(event.id()),
          near -> about(Subject.Kind.CASE, near.caseId()),
          DeadlineApproachingV1::toldIds);

  /** The same once the safe day has passed. */
  public static final Row<DeadlineMissedV1> DEADLINE_MISSED =
      new Row<>(
          "org.dayanisma.casework.deadline-missed.v1",
          DeadlineMissedV1.class,
          NoticeType.DEADLINE_MISSED,
          (_, event) -> Occasion.ofReminder(event.id()),
          missed -> about(Subject.Kind.CASE, missed.caseId()),
          DeadlineMissedV1::toldIds);

  /** Whoever was asked to join is told once per asking. */
  public static final Row<CaseAssignmentAskedV1> ASKED =
      new Row<>(
          "org.dayanisma.casework.case-assignment-asked.v1",
          CaseAssignmentAskedV1.class,
          NoticeType.ASSIGNMENT_ASKED,
          (asked, _) -> Occasion.ofAssignment(asked.assignmentId().toString()),
          asked -> about(Subject.Kind.ASSIGNMENTS, asked.caseId()),
          asked -> List.of(asked.memberId()));

  /**
   * A keeper may be called for a case again, and is told of each call. Whoever watches over it
   * hears that it happened; there is nothing that they may open.
   */
  public static final Row<CaseKeeperCalledV1> KEEPER_CALLED =
      new Row<CaseKeeperCalledV1>(
              "org.dayanisma.casework.case-keeper-called.v1",
              CaseKeeperCalledV1.class,
              NoticeType.KEEPER_CALLED,
              (_, event) -> Occasion.ofKeeping(event.id()),
              called -> about(Subject.Kind.KEEPING, called.caseId()),
              called -> List.of(called.keeperId()))
          .and(
              NoticeType.KEEPING_WITNESSED,
              called -> about(Subject.Kind.OUT_OF_REACH, called.caseId()),
              called -> orNobody(called.witnessIds()));

  /**
   * Everybody on the team, at once; nobody if nothing was opened in truth. Whoever sees to it
   * instead of a team that has gone hears that it happened; there is nothing that they may open.
   */
  public static final Row<BreakGlassGrantedV1> GLASS_BROKEN =
      new Row<BreakGlassGrantedV1>(
              "org.dayanisma.casework.break-glass-granted.v1",
              BreakGlassGrantedV1.class,
              NoticeType.BREAK_GLASS_GRANTED,
              (granted, _) -> Occasion.ofBreakGlass(granted.requestId().toString()),
              granted -> about(Subject.Kind.CASE, granted.caseId()),
              BreakGlassGrantedV1::teamIds)
          .and(
              NoticeType.EMERGENCY_OVERSEEN,
              granted -> about(Subject.Kind.OUT_OF_REACH, granted.requestId()),
              granted -> orNobody(granted.overseerId()));

  /** The member, and nobody else, once for each change. */
  public static final Row<OwnEntryChangedV1> OWN_ENTRY =
      new Row<>(
          "org.dayanisma.membership.own-entry-changed.v1",
          OwnEntryChangedV1.class,
          NoticeType.OWN_ENTRY,
          (_, event) -> Occasion.ofOwnEntry(event.id()),
          changed -> about(Subject.Kind.MEMBER, changed.memberId()),
          changed -> List.of(changed.memberId()));

  /** Everybody whom a campaign calls, once per campaign; an event has one chunk of them. */
  public static final Row<AudienceCalledV1> CALLED =
      new Row<>(
          "org.dayanisma.campaign.audience-called.v1",
          AudienceCalledV1.class,
          NoticeType.CAMPAIGN_LAUNCHED,
          (called, _) -> Occasion.ofCampaign(called.campaignId().toString()),
          called -> about(Subject.Kind.CAMPAIGN, called.campaignId()),
          AudienceCalledV1::memberIds);

  private NoticeTable() {}

  /** Adds these to a subscription. */
  public static EventSubscription.Builder tell(
      EventSubscription.Builder subscription, TellPeopleHandler tellPeople, Row<?>... told) {
    for (Row<?> one : told) {
      one.addTo(subscription, tellPeople);
    }
    return subscription;
  }

  private static Subject about(Subject.Kind kind, UUID id) {
    return new Subject(kind, id.toString());
  }

  private static List<UUID> orNobody(@Nullable List<UUID> recipients) {
    return recipients == null ? List.of() : recipients;
  }

  private static List<UUID> orNobody(@Nullable UUID recipient) {
    return recipient == null ? List.of() : List.of(recipient);
  }

  /**
   * One line: an event's type, and what is made of it.
   *
   * @param notices all that is told of one event; it is kept at once
   */
  public record Row<B extends Record>(
      String type,
      Class<B> body,
      BiFunction<B, IncomingEvent, Occasion> occasion,
      BiFunction<B, IncomingEvent, List<Notice>> notices) {

    Row(
        String type,
        Class<B> body,
        NoticeType notice,
        BiFunction<B, IncomingEvent, Occasion> occasion,
        Function<B, Subject> about,
        Function<B, List<UUID>> recipients) {
      this(
          type,
          body,
          occasion,
          (said, event) ->
              notices(
                  notice,
                  occasion.apply(said, event),
                  about.apply(said),
                  recipients.apply(said),
                  event));
    }

    /** On the same occasion others are told something else. */
    private Row<B> and(
        NoticeType notice, Function<B, Subject> about, Function<B, List<UUID>> recipients) {
      Row<B> others = new Row<>(type, body, notice, occasion, about, recipients);
      return new Row<>(
          type,
          body,
          occasion,
          (said, event) ->
              Stream.concat(
                      notices.apply(said, event).stream(),
                      others.notices.apply(said, event).stream())
                  .toList());
    }

    private void addTo(EventSubscription.Builder subscription, TellPeopleHandler tellPeople) {
      subscription.on(
          type,
          body,
          (said, event) -> tellPeople.handle(new TellPeople(notices.apply(said, event))));
    }

    private static List<Notice> notices(
        NoticeType notice,
        Occasion occasion,
        Subject about,
        List<UUID> recipients,
        IncomingEvent event) {
      return recipients.stream()
          .distinct()
          .map(id ->
              Notice.of(occasion, notice, new RecipientId(id.toString()), about, event.time()))
          .toList();
    }
  }
}
