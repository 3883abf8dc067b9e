package org.dayanisma.aggregates;

import com.mongodb.client.MongoDatabase;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateCollections;
import org.jspecify.annotations.Nullable;

/**
 * What keeps aggregates: the database of the service, its relay, its keys.
 *
 * @param register null if the service follows none
 */
public record AggregateStore(
    AggregateCollections collections,
    MongoDatabase database,
    DataKeys keys,
    FieldCipher cipher,
    @Nullable Register register) {

  /** The documents of a declaration, for stores that read or write them in a way of their own. */
  public <A extends Record & Aggregate<A, ?>> StoredForm<A> form(Stored<A, ?> stored) {
    return new StoredForm<>(stored, keys, cipher);
  }

  /** The collection of a declaration, each aggregate with its outbox. */
  public AggregateCollection collection(Stored<?, ?> stored) {
    return stored.isStamped()
        ? collections.collection(stored.collection())
        : collections.unstamped(stored.collection());
  }
}
