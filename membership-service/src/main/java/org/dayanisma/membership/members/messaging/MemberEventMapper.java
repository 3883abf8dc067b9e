package org.dayanisma.membership.members.messaging;

import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.dayanisma.aggregates.Publishing;
import org.dayanisma.dataprotection.SealedPayloads;
import org.dayanisma.eventrelay.EventJson;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Reach;
import org.dayanisma.membership.members.messaging.published.Contact;
import org.dayanisma.membership.members.messaging.published.MemberAdmittedV1;
import org.dayanisma.membership.members.messaging.published.MemberAppliedV1;
import org.dayanisma.membership.members.messaging.published.MemberContactPublishedV1;
import org.dayanisma.membership.members.messaging.published.MemberErasedV1;
import org.dayanisma.membership.members.messaging.published.MemberRefusedV1;
import org.dayanisma.membership.members.messaging.published.MemberServiceStatusChangedV1;
import org.dayanisma.membership.members.messaging.published.MemberServiceStatusCorrectedV1;
import org.dayanisma.membership.members.messaging.published.OwnEntryChangedV1;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.springframework.stereotype.Component;

/**
 * What other services learn about a member: ids, dates and states. The one personal thing, how a
 * member is reached, travels sealed for the service that notifies people.
 */
@Component
public class MemberEventMapper implements Publishing<Member, MemberEvent> {

  static final String MEMBERS = "membership.members";
  static final String CONTACTS = "membership.contacts";
  static final String NOTICES = "membership.notices";
  static final String RECIPIENT = "notification-service";
  private static final String TYPES = "org.dayanisma.membership.";

  private final SealedPayloads seals;

  public MemberEventMapper(SealedPayloads seals) {
    this.seals = seals;
  }

  @Override
  public Optional<OutgoingEvent> of(Member after, long sequence, MemberEvent event) {
    return map(sequence, event);
  }

  /** The published form of an event, independent of all others. */
  public Optional<OutgoingEvent> map(long sequence, MemberEvent event) {
    return switch (event) {
      case MemberEvent.Applied e -> member(sequence, "member-applied.v1", applied(e));
      case MemberEvent.Registered e ->
          member(
              sequence,
              "member-admitted.v1",
              new MemberAdmittedV1(
                  id(e.memberId()), unitId(e.unit()), e.unit().asStrings(), e.admittedOn()));
      case MemberEvent.Admitted e ->
          member(
              sequence,
              "member-admitted.v1",
              new MemberAdmittedV1(
                  id(e.memberId()), unitId(e.unit()), e.unit().asStrings(), e.admittedOn()));
      case MemberEvent.Refused e -> member(sequence, "member-refused.v1", refused(e));
      case MemberEvent.ServiceStatusChanged e ->
          member(sequence, "member-service-status-changed.v1", serviceStatusChanged(e));
      case MemberEvent.ServiceStatusCorrected e ->
          member(sequence, "member-service-status-corrected.v1", serviceStatusCorrected(e));
      case MemberEvent.ReachChanged _ -> Optional.empty();
      case MemberEvent.ErasureAsked _,
          MemberEvent.ErasureApproved _,
          MemberEvent.ErasureTakenBack _,
          MemberEvent.ErasureLapsed _ ->
          ownEntryChanged(sequence, event.memberId());
      case MemberEvent.ReachAnnounced e ->
          Optional.of(
              new OutgoingEvent(
                  sequence,
                  CONTACTS,
                  TYPES + "member-contact-published.v1",
                  EventJson.write(contact(e)),
                  true));
      case MemberEvent.Erased e ->
          member(
              sequence,
              "member-erased.v1",
              new MemberErasedV1(
                  id(e.memberId()), unitId(e.unit()), e.unit().asStrings(), e.erasedOn()));
      case MemberEvent.ReachWithdrawn _ ->
          Optional.of(
              OutgoingEvent.tombstone(sequence, CONTACTS, TYPES + "member-contact-published.v1"));
    };
  }

  private static Optional<OutgoingEvent> member(long sequence, String type, Record body) {
    return Optional.of(
        new OutgoingEvent(sequence, MEMBERS, TYPES + type, EventJson.write(body), false));
  }

  /**
   * The member is told to look; nobody else learns what happened or which of these events it was.
   */
  private static Optional<OutgoingEvent> ownEntryChanged(long sequence, MemberId member) {
    return Optional.of(
        new OutgoingEvent(
            sequence,
            NOTICES,
            TYPES + "own-entry-changed.v1",
            EventJson.write(new OwnEntryChangedV1(id(member))),
            false));
  }

  private static MemberAppliedV1 applied(MemberEvent.Applied event) {
    return new MemberAppliedV1(
        id(event.memberId()),
        event.applicationId().toString(),
        unitId(event.unit()),
        event.unit().asStrings(),
        event.appliedAt());
  }

  private static MemberRefusedV1 refused(MemberEvent.Refused event) {
    return new MemberRefusedV1(
        id(event.memberId()),
        event.applicationId().toString(),
        unitId(event.unit()),
        event.unit().asStrings(),
        event.refusedOn());
  }

  private static MemberServiceStatusChangedV1 serviceStatusChanged(
      MemberEvent.ServiceStatusChanged event) {
    return new MemberServiceStatusChangedV1(
        id(event.memberId()),
        unitId(event.unit()),
        event.unit().asStrings(),
        event.now().status().name(),
        event.previous().name(),
        Objects.requireNonNull(event.now().effectiveOn(), "an entry has a first day"),
        event.now().notifiedOn());
  }

  /** Neither why nor by whom: only what other services have to do again. */
  private static MemberServiceStatusCorrectedV1 serviceStatusCorrected(
      MemberEvent.ServiceStatusCorrected event) {
    return new MemberServiceStatusCorrectedV1(
        id(event.memberId()),
        unitId(event.unit()),
        event.unit().asStrings(),
        event.withdrawn().status().name(),
        event.correction().withdrawnOn(),
        event.withdrawn().notifiedOn(),
        event.replaced(),
        event.now().status().name(),
        event.now().effectiveOn(),
        event.now().notifiedOn());
  }

  private MemberContactPublishedV1 contact(MemberEvent.ReachAnnounced event) {
    Reach reach = event.reach();
    Contact contact =
        new Contact(
            reach.email() == null ? null : reach.email().value(),
            reach.mobile() == null ? null : reach.mobile().e164(),
            reach.languageCodes());
    String member = id(event.memberId());
    byte[] sealed = seals.seal(RECIPIENT, CONTACTS + "|" + member, EventJson.write(contact));
    return new MemberContactPublishedV1(
        member, RECIPIENT, Base64.getEncoder().encodeToString(sealed));
  }

  private static String id(MemberId member) {
    return member.toString();
  }

  private static String unitId(UnitPath unit) {
    return unit.unit().toString();
  }
}
