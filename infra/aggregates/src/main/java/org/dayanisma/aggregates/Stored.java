package org.dayanisma.aggregates;

import com.mongodb.client.model.IndexOptions;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.dayanisma.decisions.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * How an aggregate is kept: what a service declares about it, once. Each component of the record is
 * a field, and so are the components inside it. Everything in clear is bound to the version and the
 * secrets: a document that somebody else changed does not open.
 *
 * <p>The record has an {@code id}, whose text is its key, and may have a {@code version}. A
 * declaration that names something that does not exist is refused at the start, with one sentence.
 *
 * @param <A> the aggregate, an immutable record
 * @param <E> its events
 */
public final class Stored<A extends Record & Aggregate<A, E>, E> {

  /** The field of the one ciphertext. */
  public static final String SECRET = "secret";

  private static final String ID = "id";

  /** Fields of a document that no component can be. */
  private static final Set<String> TAKEN =
      Set.of("_id", "version", SECRET, "stamp", "outbox", "pendingSince", "lease", "seen");

  private final String collection;
  private final Class<A> type;
  private final List<Secret> secrets = new ArrayList<>();
  private final Map<String, Function<A, ? extends @Nullable Object>> derived =
      new LinkedHashMap<>();
  private final List<String> beside = new ArrayList<>();
  private final List<Index> indexes = new ArrayList<>();
  private final Set<String> settled = new LinkedHashSet<>();
  private boolean stamped = true;
  private boolean outlives;
  private @Nullable Standing<A, E> standing;
  private @Nullable About<A> about;

  /** An index, ready to be declared. */
  record Index(Document keys, IndexOptions options) {}

  /**
   * It stands in a unit.
   *
   * @param unit field of the id of the unit
   * @param path field of the path of the unit
   */
  record Standing<A, E>(String unit, String path, BiFunction<A, List<String>, List<E>> following) {}

  /**
   * It is about a member.
   *
   * @param member field of the id of the member
   */
  record About<A>(String member, Predicate<A> mayBeErased) {}

  private Stored(String collection, Class<A> type) {
    this.collection = collection;
    this.type = type;
    require(type.isRecord(), "is no record");
    require(has(ID), "has no component 'id'");
    fields()
        .filter(TAKEN::contains)
        .findFirst()
        .ifPresent(name -> refuse("has a field of the store, '" + name + "'"));
  }

  /** Declares the aggregates of one collection. */
  public static <A extends Record & Aggregate<A, E>, E> Stored<A, E> as(
      String collection, Class<A> type) {
    return new Stored<>(collection, type);
  }

  /**
   * Components that are stored encrypted with the aggregate's own key, all in one ciphertext. A
   * component that may be null is null once the key is destroyed, and a text is empty; if it is
   * neither, the aggregate counts as gone.
   *
   * @param paths dotted, through lists as well: {@code "team.removed.reason"}
   */
  public Stored<A, E> secret(String... paths) {
    for (String path : paths) {
      secrets.add(Secret.at(path, component(path)));
    }
    return this;
  }

  /**
   * A field that is written for queries and never read, because its value follows from the
   * aggregate.
   *
   * @param value the value of the field; if it is null there is no field
   */
  public Stored<A, E> derived(String name, Function<A, ? extends @Nullable Object> value) {
    require(!has(name), "has a component '" + name + "', which cannot be derived as well");
    derived.put(name, value);
    return this;
  }

  /**
   * A field that other code writes beside the aggregate, and to which the aggregate is not bound.
   *
   * @param why nothing is decided by it
   */
  public Stored<A, E> beside(String name, String why) {
    require(!has(name) && !why.isBlank(), "has a component '" + name + "', which is bound");
    beside.add(name);
    return this;
  }

  /**
   * Keeps it without a stamp of the service, for aggregates that are always read with their
   * secrets, which are bound to all the rest.
   */
  public Stored<A, E> withoutStamp() {
    this.stamped = false;
    return this;
  }

  /**
   * It stands in a unit of the register and follows it, wherever the unit moves.
   *
   * @param unit field of the id of the unit
   * @param path field of the path of the unit, ids from the root to the unit itself
   * @param following what happens to it when its unit stands at this path; nothing if it stands
   *     there, too
   */
  public Stored<A, E> standsIn(
      String unit, String path, BiFunction<A, List<String>, List<E>> following) {
    component(path);
    settled.add(path);
    standing = new Standing<>(unit, path, following);
    return index(unit, "_id");
  }

  /**
   * A path in it that stays as it was, whatever becomes of the unit.
   *
   * @param why it does not follow
   */
  public Stored<A, E> staysAt(String path, String why) {
    component(path);
    require(!why.isBlank(), "does not say why '" + path + "' stays");
    settled.add(path);
    return this;
  }

  /**
   * It is about a member: once they are erased in the register its secrets are, too.
   *
   * @param member field of the id of the member
   * @param mayBeErased false as long as a legal claim goes before (GDPR art. 17(3)(e), KVKK art. 7)
   */
  public Stored<A, E> isAbout(String member, Predicate<A> mayBeErased) {
    about = new About<>(member, mayBeErased);
    return index(member, "_id");
  }

  /**
   * Its secrets stay when members are erased.
   *
   * @param why they may
   */
  public Stored<A, E> outlivesErasures(String why) {
    require(!why.isBlank(), "does not say why it outlives erasures");
    outlives = true;
    return this;
  }

  /** An index for a query. A name that begins with {@code -} is descending. */
  public Stored<A, E> index(String... fields) {
    return index(new IndexOptions(), fields);
  }

  /** An index that allows every value only once. */
  public Stored<A, E> unique(String... fields) {
    return index(new IndexOptions().unique(true), fields);
  }

  /**
   * An index that allows every value only once, among those aggregates only that have the field. A
   * stored null is a value, too; what a store unsets, it is not.
   */
  public Stored<A, E> uniqueIfThere(String field) {
    return index(new IndexOptions().unique(true).sparse(true), field);
  }

  /** An index of those aggregates only that have the first field. */
  public Stored<A, E> sparse(String... fields) {
    return index(new IndexOptions().sparse(true), fields);
  }

  private Stored<A, E> index(IndexOptions options, String... fields) {
    Document keys = new Document();
    for (String field : fields) {
      boolean descending = field.startsWith("-");
      String name = descending ? field.substring(1) : field;
      requireSearchable(name);
      keys.append(name, descending ? -1 : 1);
    }
    indexes.add(new Index(keys, options));
    return this;
  }

  private void requireSearchable(String field) {
    List<String> path = List.of(field.split("\\.", -1));
    String top = path.getFirst();
    if (field.equals("_id") || derived.containsKey(top) || beside.contains(top)) {
      return;
    }
    component(field);
    boolean isSecret =
        secrets.stream()
            .map(Secret::path)
            .anyMatch(secret ->
                secret.size() <= path.size() && path.subList(0, secret.size()).equals(secret));
    require(!isSecret, "cannot be searched by '" + field + "', which is secret");
  }

  private RecordComponent component(String path) {
    try {
      return RecordTypes.at(type, path);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Stored " + type.getSimpleName() + ": " + e.getMessage());
    }
  }

  private Stream<String> fields() {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
  }

  private boolean has(String name) {
    return fields().anyMatch(name::equals);
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      refuse(otherwise);
    }
  }

  private void refuse(String why) {
    throw new IllegalArgumentException("Stored " + type.getSimpleName() + " " + why);
  }

  /**
   * Refuses one that carries a path or a secret and does not say what becomes of it.
   *
   * @param register of the service, null if it has none
   */
  void requireThatItFollows(@Nullable Register register) {
    if (register == null) {
      require(standing == null && about == null, "follows a register that its service has not");
      return;
    }
    RecordTypes.unitPathsIn(type).stream()
        .filter(path -> !settled.contains(path))
        .findFirst()
        .ifPresent(path ->
            refuse("carries '" + path + "' and declares neither standsIn(…) nor staysAt(…)"));
    require(
        secrets.isEmpty() || about != null || outlives,
        "has secrets and declares neither isAbout(…) nor outlivesErasures(…)");
  }

  @Nullable Standing<A, E> standing() {
    return standing;
  }

  @Nullable About<A> about() {
    return about;
  }

  /** What stands in this field of the document, derived or not. */
  @Nullable Object valueOf(A state, String field) {
    Function<A, ? extends @Nullable Object> value = derived.get(field);
    return value == null ? RecordTypes.valueOf(state, field) : value.apply(state);
  }

  String collection() {
    return collection;
  }

  Class<A> type() {
    return type;
  }

  List<Secret> secrets() {
    return secrets;
  }

  List<String> besideNames() {
    return beside;
  }

  List<Index> indexes() {
    return indexes;
  }

  boolean isStamped() {
    return stamped;
  }

  /** The derived fields of an aggregate, null where there is nothing. */
  Map<String, @Nullable Object> derivedOf(A state) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    derived.forEach((name, value) -> values.put(name, value.apply(state)));
    return values;
  }

  Set<String> derivedNames() {
    return derived.keySet();
  }

  /** The names of all components that are fields of the document. */
  List<String> fieldNames() {
    return fields().filter(name -> !name.equals(ID)).toList();
  }
}
