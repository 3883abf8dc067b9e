package org.dayanisma.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index in which several documents may have the same values: a key has the values of a document
 * and, as its last part, its position (the id), and the keys are in order. A document with several
 * values in a field stands under each of them.
 */
final class StoredIndex extends Index<Object> implements OrderedKeys {
  private static final String ID = "_id";

  /** Present once a document has had several values, or an empty list of values. */
  private static final KeyValue SEVERAL = new KeyValue(List.of("several"));

  private final StoreMap<KeyValue, Object> positions;

  StoredIndex(
      StoreMap<KeyValue, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys, sparse);
    this.positions = positions;
  }

  @Override
  public String name() {
    return getName();
  }

  @Override
  public List<String> fields() {
    return keys();
  }

  @Override
  public boolean leavesOutDocuments() {
    return isSparse();
  }

  @Override
  public boolean hasSeveral() {
    return positions.get(SEVERAL) != null;
  }

  @Override
  public Stream<Object> positions(
      List<Object> first, @Nullable Object low, @Nullable Object high, boolean backward) {
    KeyValue least = key(first, low == null ? LOWEST : low);
    KeyValue greatest = high == null ? key(first, HIGHEST) : key(first, high, HIGHEST);
    return (backward
            ? positions.range(greatest, least, true)
            : positions.range(least, greatest, false))
        .filter(entry -> entry.getKey().size() == fields().size() + 1)
        .map(entry -> entry.getValue());
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Object> collection) {
    // nothing is refused
  }

  @Override
  public void add(Document document, Object position, MongoCollection<Object> collection) {
    Set<KeyValue> added = keysOf(document, position);
    added.forEach(key -> positions.put(key, position));
  }

  @Override
  public @Nullable Object remove(Document document) {
    Object position = positionOf(document);
    keysOf(document, position).forEach(positions::remove);
    return position;
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
    // nothing is refused
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Object position, MongoCollection<Object> collection) {
    Set<KeyValue> old = keysOf(before, position);
    Set<KeyValue> fresh = keysOf(after, position);
    Set<KeyValue> gone = new HashSet<>(old);
    gone.removeAll(fresh);
    gone.forEach(positions::remove);
    fresh.stream().filter(key -> !old.contains(key)).forEach(key -> positions.put(key, position));
  }

  private Set<KeyValue> keysOf(Document document, Object position) {
    if (isSparse() && fields().stream().allMatch(field -> isMissing(document, field))) {
      return Set.of();
    }
    Set<KeyValue> values = getKeyValues(document);
    if (values.size() != 1 && !hasSeveral()) {
      positions.put(SEVERAL, Missing.getInstance());
    }
    Set<KeyValue> keys = new LinkedHashSet<>();
    values.forEach(value -> keys.add(key(parts(value), position)));
    if (keys.isEmpty()) { // an empty list has no value, but the field is there
      keys.add(key(Collections.nCopies(fields().size(), Missing.getInstance()), position));
    }
    return keys;
  }

  private static boolean isMissing(Document document, String field) {
    return Missing.isNullOrMissing(Utils.getSubdocumentValueCollectionAware(document, field));
  }

  private static List<Object> parts(KeyValue value) {
    List<Object> parts = new ArrayList<>();
    value.forEach(part -> parts.add(Missing.ofNullable(part)));
    return parts;
  }

  private static KeyValue key(List<?> first, Object... more) {
    List<Object> parts = new ArrayList<>(first);
    Collections.addAll(parts, more);
    return new KeyValue(parts);
  }

  private static Object positionOf(Document document) {
    return Missing.ofNullable(Utils.getSubdocumentValue(document, ID));
  }

  /**
   * The server must not plan with this index, because it mistakes the keys of a query for the keys
   * of the index.
   */
  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public @Nullable Object getPosition(Document document) {
    return null;
  }

  @Override
  public Iterable<Object> getPositions(Document query) {
    throw new UnsupportedOperationException("an index in order is read by its bounds");
  }

  @Override
  public long getCount() {
    return positions.size();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public void drop() {
    // the database drops its map
  }
}
