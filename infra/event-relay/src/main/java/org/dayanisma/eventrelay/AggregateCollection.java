package org.dayanisma.eventrelay;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
   * The same, opened, without those to which somebody else wrote: they count as absent, take no
   * place from others, and the log reports them.
   *
   * @param open yields nothing for an aggregate that counts as gone, and throws {@link
   *     org.dayanisma.dataprotection.CiphertextRejected} for one to which somebody else wrote
   */
  <T> List<T> findGenuine(
      Bson where, Bson order, int limit, Function<StoredAggregate, Optional<T>> open);

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
