package org.dayanisma.casework.cases.domain;

import java.util.List;
import java.util.stream.Stream;
import org.dayanisma.casework.register.domain.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a case whatever has become of it since: whoever moves units and gives
 * offices changes what it is, and not what it was.
 *
 * @param workedOn whether anybody has done something about it; what follows by itself is no work
 * @param answered who has answered for it, the first first, each once; at most {@link #MOST}
 */
public record History(boolean workedOn, List<MemberId> answered) {

  /** So many are remembered, the first ones: so nobody is pushed out by those who come later. */
  static final int MOST = 30;

  public History {
    answered = List.copyOf(answered);
  }

  static History begunWith(CaseEvent.Opened opened) {
    return new History(false, List.of()).after(opened);
  }

  History after(CaseEvent event) {
    return new History(workedOn || isWork(event), with(answeringSince(event)));
  }

  private List<MemberId> with(@Nullable Responsible next) {
    return next == null || answered.contains(next.memberId()) || answered.size() >= MOST
        ? answered
        : Stream.concat(answered.stream(), Stream.of(next.memberId())).toList();
  }

  private static @Nullable Responsible answeringSince(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Opened opened -> opened.responsible();
      case CaseEvent.Assigned assigned -> assigned.responsible();
      case CaseEvent.Succeeded next -> next.successor();
      case CaseEvent.Joined(_, Invitation asked) when asked.role() == TeamRole.RESPONSIBLE ->
          new Responsible(asked.memberId(), false);
      default -> null;
    };
  }

  /** Whether somebody did this; whoever adds an event says so here. */
  private static boolean isWork(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Opened opened -> opened.byHand();
      case CaseEvent.Corrected corrected -> corrected.correction().isPutRightByHand();
      case CaseEvent.Closed closed ->
          closed.closure().outcome() != Closure.Outcome.MEASURE_WITHDRAWN;
      case CaseEvent.TakenUp _,
          CaseEvent.AccountAdded _,
          CaseEvent.Asked _,
          CaseEvent.Joined _,
          CaseEvent.Declined _,
          CaseEvent.Removed _,
          CaseEvent.Sealed _,
          CaseEvent.Unsealed _,
          CaseEvent.DeadlineMet _,
          CaseEvent.DeadlineReopened _,
          CaseEvent.Reopened _ ->
          true;
      case CaseEvent.DeadlineSet _,
          CaseEvent.NoticeLearned _,
          CaseEvent.Assigned _,
          CaseEvent.UnitMoved _,
          CaseEvent.Watched _,
          CaseEvent.Succeeded _,
          CaseEvent.Orphaned _,
          CaseEvent.KeeperCalled _,
          CaseEvent.TeamReturned _,
          CaseEvent.Reported _,
          CaseEvent.Reminded _ ->
          false;
    };
  }
}
