package org.dayanisma.aggregates;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.aggregates.Stored.About;
import org.dayanisma.aggregates.Stored.Standing;
import org.dayanisma.dataprotection.CiphertextRejected;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.Erasure;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.decisions.Aggregates;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.AggregateChange;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateExists;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.NewAggregate;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.eventrelay.StoredAggregate;
import org.dayanisma.eventrelay.UpdateResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The aggregates of one collection, each with its outbox. A service's store extends it and adds
 * only its own queries.
 *
 * @param <I> their ids; as text, they are the keys
 * @param <A> the aggregates
 * @param <E> their events
 */
public abstract class StoredAggregates<I, A extends Record & Aggregate<A, E>, E>
    implements Aggregates<I, A, E>, FollowsRegister, DeclaresIndexes {

  private static final Logger LOG = LoggerFactory.getLogger(StoredAggregates.class);
  private static final Bson BY_ID = Sorts.ascending("_id");

  private final Stored<A, E> stored;
  private final StoredForm<A> form;
  private final AggregateCollection aggregates;
  private final MongoCollection<Document> documents;
  private final Publishing<A, E> publishing;
  private final DataKeys keys;
  private final @Nullable Register register;

  /** Makes a store as declared. */
  protected StoredAggregates(
      Stored<A, E> stored, AggregateStore store, Publishing<A, E> publishing) {
    stored.requireThatItFollows(store.register());
    this.stored = stored;
    this.register = store.register();
    this.keys = store.keys();
    this.form = store.form(stored);
    this.aggregates = store.collection(stored);
    this.documents = store.database().getCollection(stored.collection());
    this.publishing = publishing;
  }

  final Stored<A, E> declaration() {
    return stored;
  }

  @Override
  public final void declareIndexes() {
    stored.indexes().forEach(index -> documents.createIndex(index.keys(), index.options()));
  }

  /**
   * {@inheritDoc}
   *
   * @throws org.dayanisma.dataprotection.StampRejected if somebody else wrote to it
   */
  @Override
  public final Optional<Versioned<A>> find(I id) {
    return load(id.toString());
  }

  final Optional<Versioned<A>> load(String key) {
    return aggregates.find(key).flatMap(form::read);
  }

  /**
   * All these aggregates, in this order.
   *
   * @param limit the most to return; 0 for all
   * @throws org.dayanisma.dataprotection.StampRejected if somebody else wrote to one of them
   */
  protected final List<Versioned<A>> list(Bson where, Bson order, int limit) {
    return read(aggregates.find(where, order, limit));
  }

  /**
   * The same without those to which somebody else wrote; they take no place from others, and the
   * log reports them.
   */
  protected final List<Versioned<A>> listGenuine(Bson where, Bson order, int limit) {
    return aggregates.findGenuine(where, order, limit, form::read);
  }

  private List<Versioned<A>> read(List<StoredAggregate> found) {
    return found.stream().flatMap(one -> form.read(one).stream()).toList();
  }

  /** An aggregate as it was found, with none of its secrets opened yet. */
  protected final class Unopened {

    private final StoredAggregate found;

    private Unopened(StoredAggregate found) {
      this.found = found;
    }

    /** A part of it in clear. */
    public <P extends Record> P as(StoredPart<P> part) {
      return part.of(found);
    }

    /** The whole aggregate, without another look-up; empty if it counts as gone. */
    public Optional<Versioned<A>> open() {
      return form.read(found);
    }
  }

  /** The same, opened only when asked for. */
  protected final List<Unopened> listUnopened(Bson where, Bson order, int limit) {
    return aggregates.find(where, order, limit).stream().map(Unopened::new).toList();
  }

  /** {@link StoredForm#part} of these aggregates. */
  protected final <P extends Record> StoredPart<P> part(Class<P> type) {
    return form.part(type);
  }

  /** Parts of all these aggregates, in this order. */
  protected final <P extends Record> List<P> list(
      StoredPart<P> part, Bson where, Bson order, int limit) {
    return aggregates.find(where, order, limit).stream().map(part::of).toList();
  }

  /**
   * The ids of these aggregates, in this order.
   *
   * @param limit the most to return; 0 for all
   */
  @ReadsUnstamped("ids only: the aggregates they name are opened before anything is decided")
  protected final List<String> ids(Bson where, Bson order, int limit) {
    return documents
        .find(where)
        .projection(Projections.include("_id"))
        .sort(order)
        .limit(limit)
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }

  /** A filter for these that, in a list ordered by id, come after this one. */
  protected static Bson behind(@Nullable String after, Bson where) {
    return after == null ? where : Filters.and(where, Filters.gt("_id", after));
  }

  /** How many of these there are. */
  protected final long count(Bson where) {
    return documents.countDocuments(where);
  }

  /**
   * All fields to store, with null for those that are not there any more. A store that keeps
   * something different for some states overrides this.
   *
   * @param before as it was read, null for a new one
   * @param events that led from one to the other
   */
  protected Document fields(@Nullable A before, A after, long version, List<E> events) {
    return form.write(before, after, version);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Afterwards it looks where its unit stands and whether whom it is about is still there: both
   * may have changed meanwhile.
   */
  @Override
  public Optional<Versioned<A>> add(A made, List<E> events) {
    return insert(made, events);
  }

  final Optional<Versioned<A>> insert(A made, List<E> events) {
    Versioned<A> first = Versioned.made(made, events);
    try {
      aggregates.insert(
          new NewAggregate(
              made.key(),
              first.version(),
              fields(null, made, first.version(), events),
              publishing.ofAll(made, 0, events),
              null));
    } catch (AggregateExists exists) {
      return Optional.empty();
    }
    lookForWhomItIsAbout(made);
    return following().flatMap(units -> units.lookAgain(made.key())).or(() -> Optional.of(first));
  }

  private void lookForWhomItIsAbout(A made) {
    About<A> about = stored.about();
    if (about == null || register == null) {
      return;
    }
    String member = form.textOf(made, about.member());
    if (register.isErased(member)) {
      register.comeBackTo(member);
    }
  }

  @Override
  public final void unitMoved(String unitId) {
    following().ifPresent(units -> units.unitMoved(unitId));
  }

  private Optional<UnitFollowing<A, E>> following() {
    return register == null
        ? Optional.empty()
        : standing().map(standing -> new UnitFollowing<>(standing, register));
  }

  /** Those that stand in units; empty if they do not. */
  final Optional<StandingAggregates<A, E>> standing() {
    return Optional.ofNullable(stored.standing()).map(StandingHere::new);
  }

  private final class StandingHere implements StandingAggregates<A, E> {

    private final Standing<A, E> declared;

    private StandingHere(Standing<A, E> declared) {
      this.declared = declared;
    }

    @Override
    public Class<A> type() {
      return stored.type();
    }

    @Override
    public List<String> in(String unitId, @Nullable String after, int limit) {
      return ids(behind(after, Filters.eq(declared.unit(), unitId)), BY_ID, limit);
    }

    @Override
    public Optional<Versioned<A>> find(String key) {
      return load(key);
    }

    @Override
    public boolean save(Versioned<A> before, List<E> events) {
      return StoredAggregates.this.save(before, events);
    }

    @Override
    public String unitOf(A present) {
      return form.textOf(present, declared.unit());
    }

    @Override
    public List<E> follow(A present, List<String> unitPath) {
      return declared.following().apply(present, unitPath);
    }
  }

  /** One to which somebody else wrote does not keep the others. */
  @Override
  public final boolean erase(String memberId, Erasure because, Consumer<String> forget) {
    About<A> about = stored.about();
    if (about == null) {
      return true;
    }
    boolean nothingIsLeft = true;
    for (String key : ids(Filters.eq(about.member(), memberId), BY_ID, 0)) {
      if (mayBeErased(about, key)) {
        var _ = keys.destroy(key, because);
        forget.accept(key);
      } else {
        nothingIsLeft = false;
      }
    }
    return nothingIsLeft;
  }

  private boolean mayBeErased(About<A> about, String key) {
    try {
      return load(key).map(Versioned::value).filter(about.mayBeErased().negate()).isEmpty();
    } catch (StampRejected | CiphertextRejected forged) {
      LOG.warn("{}; it is left as it is", forged.getMessage());
      return false;
    }
  }

  @Override
  public final boolean save(Versioned<A> before, List<E> events) {
    return update(before, events, null) == UpdateResult.UPDATED;
  }

  /**
   * The same, because of an event of another aggregate. Whoever took meanwhile what only one can
   * have was faster, too.
   *
   * @param cause applied at most once; null if there is none
   */
  protected final UpdateResult update(
      Versioned<A> before, List<E> events, @Nullable IncomingEvent cause) {
    // Remembering a cause is a change, too, so the version grows even without an event.
    Versioned<A> after = Versioned.after(before, events);
    try {
      return aggregates.update(
          new AggregateChange(
              after.value().key(),
              before.version(),
              after.version(),
              fields(before.value(), after.value(), after.version(), events),
              publishing.ofAll(after.value(), before.version(), events),
              cause));
    } catch (AggregateExists taken) {
      return UpdateResult.CONFLICT;
    }
  }
}
