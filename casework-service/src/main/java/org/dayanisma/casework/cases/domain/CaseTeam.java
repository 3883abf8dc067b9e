package org.dayanisma.casework.cases.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.register.domain.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Who works on a case, who was asked to, and who had to leave. A person has one role on the team,
 * and is asked for one role at a time.
 *
 * @param responsible null while nobody answers for the case
 * @param colleagues everybody else on the team
 * @param asked people who have not answered yet; they are not on the team
 * @param removed people who had to leave, and why
 */
public record CaseTeam(
    @Nullable Responsible responsible,
    List<Colleague> colleagues,
    List<Invitation> asked,
    List<Removal> removed) {

  /** More people than this no longer need to know. */
  public static final int MOST = 30;

  public CaseTeam {
    colleagues = List.copyOf(colleagues);
    asked = List.copyOf(asked);
    removed = List.copyOf(removed);
  }

  /** A team of one, or for now of nobody. */
  public static CaseTeam ledBy(@Nullable Responsible responsible) {
    return new CaseTeam(responsible, List.of(), List.of(), List.of());
  }

  public boolean includes(@Nullable MemberId memberId) {
    return roleOf(memberId).isPresent();
  }

  public boolean isLedBy(@Nullable MemberId memberId) {
    return responsible != null && responsible.memberId().equals(memberId);
  }

  /** The person's role on the team; empty for everybody who is not on it. */
  public Optional<TeamRole> roleOf(@Nullable MemberId memberId) {
    return isLedBy(memberId)
        ? Optional.of(TeamRole.RESPONSIBLE)
        : colleagues.stream()
            .filter(colleague -> colleague.memberId().equals(memberId))
            .map(Colleague::role)
            .findFirst();
  }

  /** The invitation that the person has not answered. */
  public Optional<Invitation> askedOf(@Nullable MemberId memberId) {
    return asked.stream().filter(invitation -> invitation.memberId().equals(memberId)).findFirst();
  }

  public Optional<Invitation> invitation(AssignmentId assignmentId) {
    return asked.stream().filter(invitation -> invitation.id().equals(assignmentId)).findFirst();
  }

  /** Ids of everybody on the team, the responsible first. */
  public List<MemberId> memberIds() {
    List<MemberId> all = new ArrayList<>();
    if (responsible != null) {
      all.add(responsible.memberId());
    }
    colleagues.forEach(colleague -> all.add(colleague.memberId()));
    return all;
  }

  boolean isFull() {
    return colleagues.size() + asked.size() >= MOST;
  }

  CaseTeam led(@Nullable Responsible next) {
    CaseTeam others = next == null ? this : without(next.memberId());
    return new CaseTeam(next, others.colleagues, others.asked, removed);
  }

  CaseTeam asking(Invitation invitation) {
    List<Invitation> all = new ArrayList<>(notAsked(invitation.memberId()));
    all.add(invitation);
    return new CaseTeam(responsible, colleagues, all, removed);
  }

  CaseTeam joinedBy(Invitation invitation) {
    if (invitation.role() == TeamRole.RESPONSIBLE) {
      return led(new Responsible(invitation.memberId(), false));
    }
    CaseTeam others = without(invitation.memberId());
    List<Colleague> all = new ArrayList<>(others.colleagues);
    all.add(new Colleague(invitation.memberId(), invitation.role()));
    return new CaseTeam(others.responsible, all, others.asked, removed);
  }

  CaseTeam declinedBy(MemberId memberId) {
    return new CaseTeam(responsible, colleagues, notAsked(memberId), removed);
  }

  CaseTeam after(Removal removal) {
    CaseTeam others = without(removal.memberId());
    List<Removal> all = new ArrayList<>(removed);
    all.add(removal);
    return new CaseTeam(others.responsible, others.colleagues, others.asked, all);
  }

  /** The next one leads; the former one stays on the team. */
  CaseTeam succeededBy(Responsible next) {
    CaseTeam after = led(next);
    if (responsible == null) {
      return after;
    }
    List<Colleague> all = new ArrayList<>(after.colleagues);
    all.add(new Colleague(responsible.memberId(), TeamRole.CO_COUNSEL));
    return new CaseTeam(next, all, after.asked, removed);
  }

  /** Invitations to answer for the case that nobody has answered. */
  public List<Invitation> askedToLead() {
    return asked.stream().filter(one -> one.role() == TeamRole.RESPONSIBLE).toList();
  }

  CaseTeam withNobodyAskedToLead() {
    return new CaseTeam(
        responsible,
        colleagues,
        asked.stream().filter(one -> one.role() != TeamRole.RESPONSIBLE).toList(),
        removed);
  }

  /** From now on the one who leads counts as chosen, not as given by the tree. */
  CaseTeam ledByChoice() {
    return responsible == null
        ? this
        : new CaseTeam(new Responsible(responsible.memberId(), false), colleagues, asked, removed);
  }

  CaseTeam withNobodyAsked() {
    return new CaseTeam(responsible, colleagues, List.of(), removed);
  }

  private CaseTeam without(MemberId memberId) {
    return new CaseTeam(
        isLedBy(memberId) ? null : responsible,
        colleagues.stream().filter(colleague -> !colleague.memberId().equals(memberId)).toList(),
        notAsked(memberId),
        removed);
  }

  private List<Invitation> notAsked(MemberId memberId) {
    return asked.stream().filter(invitation -> !invitation.memberId().equals(memberId)).toList();
  }
}
