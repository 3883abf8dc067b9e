package org.dayanisma.eventrelay.relay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The outboxes of one collection of aggregates. Every operation is atomic for each aggregate alone,
 * not for the batch, and may be repeated: the relay can die between any two of them.
 */
public interface OutboxStore {

  /** Name of the collection. */
  String name();

  /**
   * Reads what waits.
   *
   * @param lease if given, only aggregates that are leased to it
   * @return one outbox per aggregate found, even if it is empty
   */
  List<Outbox> load(Collection<String> ids, @Nullable String lease);

  /**
   * Removes what has been published, and takes off the mark from aggregates for which nothing newer
   * waits.
   *
   * @return how many aggregates have nothing left to do
   */
  long settle(Collection<Published> published);

  /** Removes what has been published and nothing else. */
  void pull(Collection<Published> published);

  /** Takes the mark and the lease off those of the aggregates for which nothing waits. */
  void unmark(Collection<String> ids);

  /**
   * Visits aggregates that are marked as having something waiting, oldest mark first, until the
   * visitor has enough.
   *
   * @param most the most to visit, however many wait
   */
  void visitPending(int most, Predicate<PendingAggregate> visitor);

  /**
   * Leases, one by one, those of the aggregates that are free, that it has already, or whose lease
   * is over; {@link #load} tells which they are.
   */
  void claim(Collection<String> ids, String lease, Instant now, Instant until);

  /** Gives back what this lease holds of these aggregates. */
  void release(Collection<String> ids, String lease);
}
