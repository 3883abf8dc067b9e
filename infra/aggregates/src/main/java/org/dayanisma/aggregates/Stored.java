package org.dayanisma.aggregates;

import com.mongodb.client.model.IndexOptions;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
 */
public final class Stored<A extends Record & Aggregate<A, ?>> {

  /** The field of the one ciphertext. */
  public static final String SECRET = "secret";

  private static final String ID = "id";
  private static final String VERSION = "version";

  /** Fields of a document that no component can be. */
  private static final Set<String> TAKEN =
      Set.of("_id", SECRET, "stamp", "outbox", "pendingSince", "lease", "seen");

  private final String collection;
  private final Class<A> type;
  private final List<Secret> secrets = new ArrayList<>();
  private final Map<String, Function<A, ? extends @Nullable Object>> derived =
      new LinkedHashMap<>();
  private final List<String> beside = new ArrayList<>();
  private final List<Index> indexes = new ArrayList<>();
  private boolean stamped = true;

  /** An index, ready to be declared. */
  record Index(Document keys, IndexOptions options) {}

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
  public static <A extends Record & Aggregate<A, ?>> Stored<A> as(
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
  public Stored<A> secret(String... paths) {
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
  public Stored<A> derived(String name, Function<A, ? extends @Nullable Object> value) {
    require(!has(name), "has a component '" + name + "', which cannot be derived as well");
    derived.put(name, value);
    return this;
  }

  /**
   * A field that other code writes beside the aggregate, and to which the aggregate is not bound.
   *
   * @param why nothing is decided by it
   */
  public Stored<A> beside(String name, String why) {
    require(!has(name) && !why.isBlank(), "has a component '" + name + "', which is bound");
    beside.add(name);
    return this;
  }

  /**
   * Keeps it without a stamp of the service, for aggregates that are always read with their
   * secrets, which are bound to all the rest.
   */
  public Stored<A> withoutStamp() {
    this.stamped = false;
    return this;
  }

  /** An index for a query. A name that begins with {@code -} is descending. */
  public Stored<A> index(String... fields) {
    return index(new IndexOptions(), fields);
  }

  /** An index that allows every value only once. */
  public Stored<A> unique(String... fields) {
    return index(new IndexOptions().unique(true), fields);
  }

  /** An index of those aggregates only that have the first field. */
  public Stored<A> sparse(String... fields) {
    return index(new IndexOptions().sparse(true), fields);
  }

  private Stored<A> index(IndexOptions options, String... fields) {
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
    return fields().filter(name -> !name.equals(ID) && !name.equals(VERSION)).toList();
  }
}
