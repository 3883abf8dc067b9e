package org.dayanisma.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ids of a collection, in whose order its documents are kept. */
record StoredIds(StoreMap<Object, Document> documents, String name) implements OrderedKeys {

  @Override
  public List<String> fields() {
    return List.of("_id");
  }

  @Override
  public boolean leavesOutDocuments() {
    return false;
  }

  @Override
  public boolean hasSeveral() {
    return false;
  }

  @Override
  public Stream<Object> positions(
      List<Object> first, @Nullable Object low, @Nullable Object high, boolean backward) {
    Object least = first.isEmpty() ? (low == null ? LOWEST : low) : first.getFirst();
    Object greatest = first.isEmpty() ? (high == null ? HIGHEST : high) : first.getFirst();
    return (backward
            ? documents.range(greatest, least, true)
            : documents.range(least, greatest, false))
        .map(entry -> entry.getKey());
  }
}
