package org.dayanisma.casework.cases.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dayanisma.casework.cases.domain.CaseEvent.DeadlineSet;

/**
 * The deadlines of a case after the days of its measure were put right. What was lodged stays
 * lodged, and is judged by the new days; one that cannot be computed for them is cancelled, and
 * runs again when it can.
 *
 * @param computed the deadlines of the right measure
 */
record Recomputation(Case present, List<Deadline> computed) {

  /** The deadlines that are others than before. */
  List<Deadline> changed() {
    return Stream.concat(computed.stream().flatMap(this::again), notComputedAnyMore()).toList();
  }

  /** What this makes of them, for those who read the case. */
  List<MovedDeadline> moved() {
    return changed().stream()
        .map(next -> MovedDeadline.between(present.deadline(next.id()).orElse(null), next))
        .toList();
  }

  List<CaseEvent> events() {
    return changed().stream()
        .<CaseEvent>map(
            next -> new DeadlineSet(present.id(), next, present.responsibleId().orElse(null)))
        .toList();
  }

  private Stream<Deadline> again(Deadline next) {
    Optional<Deadline> known = present.deadline(next.id());
    return known.filter(one -> isAsBefore(one, next)).isPresent()
        ? Stream.empty()
        : Stream.of(known.map(one -> one.computedAs(next.computed())).orElse(next));
  }

  private static boolean isAsBefore(Deadline known, Deadline next) {
    return known.status() != Deadline.Status.CANCELLED && known.computed().equals(next.computed());
  }

  private Stream<Deadline> notComputedAnyMore() {
    return present.deadlines().stream()
        .filter(Deadline::isOpen)
        .filter(known -> computed.stream().noneMatch(other -> other.id().equals(known.id())))
        .map(Deadline::cancelled);
  }
}
