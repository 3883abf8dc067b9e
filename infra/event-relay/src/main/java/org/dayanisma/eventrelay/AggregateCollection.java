package org.dayanisma.eventrelay;

import java.util.Optional;

/**
 * One MongoDB collection of aggregates, each with its outbox inside. A write stores the state and
 * its events in one atomic update and then wakes the relay; it never waits for the broker.
 */
public interface AggregateCollection {

  Optional<StoredAggregate> find(String id);

  /**
   * Stores an aggregate for the first time.
   *
   * @throws AggregateExists if its id, or the value of a unique index, is taken
   */
  void insert(NewAggregate aggregate);

  /**
   * Stores a change if the aggregate still has the expected version and has not applied the cause
   * before.
   *
   * @throws AggregateExists if the value of a unique index is taken
   * @throws OutboxFull if too many of its events wait for the broker
   */
  UpdateResult update(AggregateChange change);
}
