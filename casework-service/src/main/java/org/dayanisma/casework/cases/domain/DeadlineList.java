package org.dayanisma.casework.cases.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The deadlines of a case, and how they change. */
record DeadlineList(List<Deadline> all) {

  List<Deadline> put(Deadline set) {
    List<Deadline> next = new ArrayList<>(all);
    next.removeIf(deadline -> deadline.id().equals(set.id()));
    next.add(set);
    return next;
  }

  List<Deadline> met(DeadlineId deadlineId, Lodging lodging) {
    return changed(deadlineId, deadline -> deadline.lodged(lodging));
  }

  List<Deadline> reopened(DeadlineId deadlineId, Reopening why) {
    return changed(deadlineId, deadline -> deadline.reopened(why));
  }

  List<Deadline> reminded(DeadlineId deadlineId, Rung rung) {
    return changed(deadlineId, deadline -> deadline.reminded(rung));
  }

  private List<Deadline> changed(DeadlineId deadlineId, UnaryOperator<Deadline> change) {
    return all.stream()
        .map(deadline -> deadline.id().equals(deadlineId) ? change.apply(deadline) : deadline)
        .toList();
  }

  List<Deadline> cancelled() {
    return all.stream()
        .map(deadline -> deadline.isOpen() ? deadline.cancelled() : deadline)
        .toList();
  }
}
