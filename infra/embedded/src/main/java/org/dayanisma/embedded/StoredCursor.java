package org.dayanisma.embedded;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * The rest of an answer, kept as ids: documents are read when the client asks for them. A document
 * that is gone by then, or does not match any more, is left out.
 */
final class StoredCursor implements Cursor {
  /** The most memory that one part of an answer takes, besides its first document. */
  private static final long MOST_BYTES = 8L * 1024 * 1024;

  private final long id;
  private final Deque<Object> positions;
  private final Function<Object, List<Document>> reader;

  /**
   * @param reader the document at a position as it is to be sent, or nothing
   */
  StoredCursor(long id, Collection<Object> positions, Function<Object, List<Document>> reader) {
    this.id = id;
    this.positions = new ArrayDeque<>(positions);
    this.reader = reader;
  }

  @Override
  public long getId() {
    return id;
  }

  @Override
  public synchronized boolean isEmpty() {
    return positions.isEmpty();
  }

  @Override
  public synchronized List<Document> takeDocuments(int most) {
    List<Document> taken = new ArrayList<>();
    long bytes = 0;
    while (!positions.isEmpty() && taken.size() < most && bytes < MOST_BYTES) {
      for (Document document : reader.apply(positions.remove())) {
        taken.add(document);
        bytes += BsonTypes.memoryOf(document);
      }
    }
    return taken;
  }
}
