package org.dayanisma.membership.members.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a person in the register. Some of these events carry personal values to the
 * store; only ids and facts of them are published (see the event mapper).
 */
public sealed interface MemberEvent {

  MemberId memberId();

  /** The form has reached the union; the 30 days of 4688/14 run from {@code appliedAt}. */
  record Applied(
      MemberId memberId,
      ApplicationId applicationId,
      UnitPath unit,
      Person person,
      Reach reach,
      Instant appliedAt)
      implements MemberEvent {}

  /**
   * Taken over from an existing register, as a member already.
   *
   * @param equalBefore how many equal lines stood before it in that register, if it is known by all
   *     that it says: nothing tells two such people apart but that there are two. Null for a line
   *     with an id or a national id
   * @param by user id of whoever took them over
   */
  record Registered(
      MemberId memberId,
      UnitPath unit,
      Person person,
      Reach reach,
      LocalDate admittedOn,
      Instant at,
      @Nullable Integer equalBefore,
      String by)
      implements MemberEvent {}

  record Admitted(MemberId memberId, UnitPath unit, LocalDate admittedOn) implements MemberEvent {}

  /**
   * @param reason free text for the applicant, who may go to the labour court with it
   */
  record Refused(
      MemberId memberId,
      ApplicationId applicationId,
      UnitPath unit,
      LocalDate refusedOn,
      String reason)
      implements MemberEvent {

    @Override
    public String toString() {
      return "Refused[" + memberId + "]";
    }
  }

  /**
   * The service record has another entry.
   *
   * @param previous the status before it
   * @param now the entry, which has a first day
   */
  record ServiceStatusChanged(
      MemberId memberId, UnitPath unit, ServiceStatus previous, ServiceRecord now)
      implements MemberEvent {

    @Override
    public String toString() {
      return "ServiceStatusChanged[" + memberId + ", " + now.status() + "]";
    }
  }

  /**
   * The last entry of the service record was a mistake.
   *
   * @param withdrawn what is taken back
   * @param now what holds: what was there before or, if it is {@code replaced}, something else
   */
  record ServiceStatusCorrected(
      MemberId memberId,
      UnitPath unit,
      ServiceRecord withdrawn,
      ServiceRecord now,
      boolean replaced,
      Correction correction)
      implements MemberEvent {

    @Override
    public String toString() {
      return "ServiceStatusCorrected[" + memberId + ", " + now.status() + "]";
    }
  }

  /** Contacts or languages have changed. This stays inside the service. */
  record ReachChanged(MemberId memberId, Reach reach) implements MemberEvent {}

  /**
   * The service that notifies people must learn how this member is reached; this is sealed for it.
   */
  record ReachAnnounced(MemberId memberId, Reach reach) implements MemberEvent {}

  /** The service that notifies people must forget how this member was reached. */
  record ReachWithdrawn(MemberId memberId) implements MemberEvent {}

  /**
   * An erasure was asked for. Only the member is told about this and the next three, and only that
   * they should look.
   */
  record ErasureAsked(MemberId memberId, ErasureRequest request) implements MemberEvent {}

  /** A second person agreed; {@code approvedBy} is their user id. */
  record ErasureApproved(MemberId memberId, String approvedBy, Instant dueAt)
      implements MemberEvent {}

  /**
   * They will not be erased after all; {@code takenBackBy} is the user id of the person who took it
   * back.
   */
  record ErasureTakenBack(MemberId memberId, String takenBackBy) implements MemberEvent {}

  /** No second person agreed in time. */
  record ErasureLapsed(MemberId memberId) implements MemberEvent {}

  /**
   * Nothing is kept about the person any longer.
   *
   * @param requestedBy user id of the person who asked for it
   */
  record Erased(
      MemberId memberId,
      UnitPath unit,
      LocalDate erasedOn,
      ErasureReason reason,
      String requestedBy)
      implements MemberEvent {}
}
