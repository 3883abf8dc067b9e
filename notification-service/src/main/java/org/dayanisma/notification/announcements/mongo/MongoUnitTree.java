package org.dayanisma.notification.announcements.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.eventrelay.StampedDocuments;
import org.dayanisma.notification.announcements.application.UnitTree;
import org.springframework.stereotype.Component;

/** One document per unit with its path. The search below a unit happens once per new mandate. */
@Component
public final class MongoUnitTree implements UnitTree, DeclaresIndexes {

  static final String COLLECTION = "units";

  private static final String PATH = "unitPath";

  private final MongoCollection<Document> units;
  private final StampedDocuments documents;
  private final SequenceGuard guard;

  public MongoUnitTree(MongoDatabase database, StampedDocuments documents, SequenceGuard guard) {
    this.units = database.getCollection(COLLECTION);
    this.documents = documents;
    this.guard = guard;
  }

  /** Declares the index of the search. */
  @Override
  public void declareIndexes() {
    units.createIndex(Indexes.ascending(PATH), new IndexOptions().name("unitPath"));
  }

  @Override
  public void stands(String unitId, List<String> unitPath, IncomingEvent cause) {
    guard.apply(COLLECTION, unitId, cause, unit -> unit.append(PATH, unitPath));
  }

  @Override
  public Optional<List<String>> pathOf(String unitId) {
    return documents
        .find(COLLECTION, unitId)
        .map(unit -> unit.getList(PATH, String.class, List.of()));
  }

  @Override
  public List<String> subtreeOf(String unitId) {
    return documents.find(COLLECTION, eq(PATH, unitId)).stream()
        .map(unit -> unit.getString("_id"))
        .toList();
  }
}
