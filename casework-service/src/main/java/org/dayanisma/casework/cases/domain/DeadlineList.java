package org.dayanisma.casework.cases.domain;

import java.util.ArrayList;
import java.util.List;

/** The deadlines of a case, and how they change. */
record DeadlineList(List<Deadline> all) {

  List<Deadline> put(Deadline set) {
    List<Deadline> next = new ArrayList<>(all);
    next.removeIf(deadline -> deadline.id().equals(set.id()));
    next.add(set);
    return next;
  }

  List<Deadline> met(DeadlineId deadlineId) {
    return all.stream()
        .map(deadline ->
            deadline.id().equals(deadlineId) ? deadline.with(Deadline.Status.MET) : deadline)
        .toList();
  }

  List<Deadline> reminded(DeadlineId deadlineId, Rung rung) {
    return all.stream()
        .map(deadline -> deadline.id().equals(deadlineId) ? deadline.reminded(rung) : deadline)
        .toList();
  }

  List<Deadline> cancelled() {
    return all.stream()
        .map(deadline -> deadline.isOpen() ? deadline.with(Deadline.Status.CANCELLED) : deadline)
        .toList();
  }
}
