package org.dayanisma.eventrelay;

import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/**
 * One MongoDB collection of aggregates, each with its outbox inside. A write stores the state and
 * its events in one atomic update and then wakes the relay; it never waits for the broker. The
 * state carries the stamp of the service, unless the collection was asked for without stamps.
 */
public interface AggregateCollection {

  /**
   * The aggregate with this id.
   *
   * @throws org.dayanisma.dataprotection.StampRejected if somebody else wrote to its state
   */
  Optional<StoredAggregate> find(String id);

  /**
   * All these aggregates, in this order.
   *
   * @param limit the most to return; 0 for all
   * @throws org.dayanisma.dataprotection.StampRejected if somebody else wrote to one of them
   */
  List<StoredAggregate> find(Bson where, Bson order, int limit);

  /**
   * The same without those to which somebody else wrote: they count as absent, and the log reports
   * them.
   */
  List<StoredAggregate> findGenuine(Bson where, Bson order, int limit);

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
