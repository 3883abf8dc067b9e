package org.dayanisma.casework.breakglass.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.dayanisma.casework.breakglass.domain.BreakGlassEvent.Granted;
import org.dayanisma.casework.breakglass.domain.BreakGlassEvent.Refused;
import org.dayanisma.casework.breakglass.domain.BreakGlassEvent.Requested;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.decisions.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to read a case they do not know, in an emergency, and a second person decides. It
 * can be asked for any id: nothing here says whether there is such a case.
 *
 * @param caseId as the requester named it
 * @param reason free text, encrypted at rest
 * @param decidedBy the second person, as a member; null until they decided, and of requests decided
 *     before it was kept
 * @param decidedAt when the second person decided, null until then
 */
public record BreakGlassRequest(
    RequestId id,
    CaseId caseId,
    Requester requester,
    String reason,
    Instant requestedAt,
    Status status,
    @Nullable MemberId decidedBy,
    @Nullable Instant decidedAt)
    implements Aggregate<BreakGlassRequest, BreakGlassEvent> {

  /** How long a second person may wait before it must be asked for again. */
  public static final Duration UNDECIDED_FOR = Duration.ofHours(12);

  /** How long the case can be read after the second person's word. */
  public static final Duration OPEN_FOR = Duration.ofHours(1);

  /** What became of it. */
  public enum Status {
    PENDING,
    GRANTED,
    REFUSED
  }

  /**
   * Who asks, as they were when they asked: it is this that a second person agrees to, whatever the
   * requester may hold later.
   *
   * @param unitPaths of each unit they hold their role in, the ids from the root to it
   */
  public record Requester(String userId, MemberId memberId, List<List<UnitId>> unitPaths) {
    public Requester {
      unitPaths = unitPaths.stream().map(List::copyOf).toList();
    }

    /**
     * Whether what is in this unit can be opened by their request.
     *
     * @param unitPath ids from the root to the unit
     */
    public boolean asksFor(List<UnitId> unitPath) {
      return unitPaths.stream().map(List::getLast).anyMatch(unitPath::contains);
    }

    boolean is(String otherUserId, @Nullable MemberId otherMemberId) {
      return userId.equals(otherUserId) || memberId.equals(otherMemberId);
    }
  }

  /** A request is made; the event that says so is {@link #requested}. */
  public static BreakGlassRequest made(
      RequestId id, CaseId caseId, Requester requester, String reason, Instant now) {
    return new BreakGlassRequest(id, caseId, requester, reason, now, Status.PENDING, null, null);
  }

  public List<BreakGlassEvent> requested() {
    return List.of(new Requested(id, caseId, requester.memberId()));
  }

  public boolean isOf(String userId, @Nullable MemberId memberId) {
    return requester.is(userId, memberId);
  }

  /**
   * Whether this person stands beside the requester or above: another one, whose units reach every
   * unit of the requester. So nobody decides about the request of somebody they are subordinate to,
   * and a requester without a unit finds nobody to decide.
   */
  public boolean mayBeDecidedBy(
      String userId, @Nullable MemberId memberId, Collection<UnitId> unitIds) {
    return !isOf(userId, memberId)
        && !requester.unitPaths().isEmpty()
        && requester.unitPaths().stream()
            .allMatch(path -> path.stream().anyMatch(unitIds::contains));
  }

  /**
   * Whether the request opens this case once it is granted: one that lies where the requester asked
   * for, and that is the case of neither of the two people.
   *
   * @param decider the second person, as a member
   */
  public boolean wouldOpen(CaseRelations found, MemberId decider) {
    return requester.asksFor(found.unitPath())
        && !found.memberId().equals(requester.memberId())
        && !found.memberId().equals(decider);
  }

  /** The same once the second person is known. */
  public boolean opens(CaseRelations found) {
    return decidedBy != null && wouldOpen(found, decidedBy);
  }

  /** The moment from which it can no longer be decided. */
  public Instant lapsesAt() {
    return requestedAt.plus(UNDECIDED_FOR);
  }

  public boolean isLapsed(Instant now) {
    return status == Status.PENDING && !now.isBefore(lapsesAt());
  }

  public boolean isPending(Instant now) {
    return status == Status.PENDING && !isLapsed(now);
  }

  /** Whether the requester may read the case at this moment. */
  public boolean isOpen(Instant now) {
    return status == Status.GRANTED
        && decidedAt != null
        && !now.isBefore(decidedAt)
        && now.isBefore(decidedAt.plus(OPEN_FOR));
  }

  /**
   * Who hears that it was granted.
   *
   * @param teamIds the team, or nobody if there is no such case in the requester's part of the tree
   * @param overseerId who is told because nobody of the team is there, null for none
   */
  public record Hearers(List<MemberId> teamIds, @Nullable MemberId overseerId) {
    public Hearers {
      teamIds = List.copyOf(teamIds);
    }
  }

  /**
   * The second person agrees.
   *
   * @param hearers who is to be told; looked for only if it can still be decided
   * @param decidedBy the second person, as a member
   */
  public Outcome<List<BreakGlassEvent>> grant(
      Supplier<Hearers> hearers, MemberId decidedBy, Instant now) {
    return decided(now, () -> granted(hearers.get(), decidedBy, now));
  }

  private Granted granted(Hearers hearers, MemberId decidedBy, Instant now) {
    return new Granted(
        id,
        caseId,
        requester.memberId(),
        hearers.teamIds(),
        hearers.overseerId(),
        decidedBy,
        now,
        now.plus(OPEN_FOR));
  }

  /** The second person does not agree. */
  public Outcome<List<BreakGlassEvent>> refuse(MemberId decidedBy, Instant now) {
    return decided(now, () -> new Refused(id, decidedBy, now));
  }

  private Outcome<List<BreakGlassEvent>> decided(Instant now, Supplier<BreakGlassEvent> event) {
    if (status != Status.PENDING) {
      return Outcome.conflict(BreakGlassRefusal.ALREADY_DECIDED);
    }
    return isLapsed(now)
        ? Outcome.conflict(BreakGlassRefusal.REQUEST_LAPSED)
        : Outcome.accepted(List.of(event.get()));
  }

  @Override
  public String key() {
    return id.toString();
  }

  @Override
  public BreakGlassRequest apply(BreakGlassEvent event) {
    return switch (event) {
      case Requested _ -> throw new IllegalStateException("a request is made once");
      case Granted granted -> decided(Status.GRANTED, granted.decidedBy(), granted.at());
      case Refused refused -> decided(Status.REFUSED, refused.decidedBy(), refused.at());
    };
  }

  private BreakGlassRequest decided(Status next, MemberId by, Instant at) {
    return new BreakGlassRequest(id, caseId, requester, reason, requestedAt, next, by, at);
  }
}
