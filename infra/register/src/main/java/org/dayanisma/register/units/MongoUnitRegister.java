package org.dayanisma.register.units;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.eventrelay.StampedDocuments;

/**
 * A document for each unit, {@code {_id, unitPath, pathSequence, since}}, and after a move {@code
 * lookAgainAt}. The sequence guard drops an older move that arrives after a newer one.
 */
public final class MongoUnitRegister implements UnitRegister, DeclaresIndexes {

  static final String COLLECTION = "known_units";

  private static final String PATH = "unitPath";
  private static final String SEQUENCE = "pathSequence";
  private static final String SINCE = "since";
  private static final String LOOK_AGAIN_AT = "lookAgainAt";

  /** No unit has this id: it is looked for where there is none to look for. */
  private static final List<String> NONE = List.of("");

  private final MongoCollection<Document> units;
  private final StampedDocuments documents;
  private final SequenceGuard guard;

  public MongoUnitRegister(
      MongoDatabase database, StampedDocuments documents, SequenceGuard guard) {
    this.units = database.getCollection(COLLECTION);
    this.documents = documents;
    this.guard = guard;
  }

  @Override
  public void declareIndexes() {
    units.createIndex(Indexes.ascending(PATH));
    units.createIndex(Indexes.ascending(LOOK_AGAIN_AT), new IndexOptions().sparse(true));
  }

  /** The unit stands there now, unless something later about it is known. */
  public void stands(String unitId, List<String> path, IncomingEvent cause) {
    guard.apply(COLLECTION, unitId, cause, unit -> put(unit, path, cause));
  }

  /**
   * The same for one that has moved.
   *
   * @param lookAgainAt when its aggregates are to be looked at once more
   */
  void moved(String unitId, List<String> path, IncomingEvent cause, Instant lookAgainAt) {
    guard.apply(
        COLLECTION,
        unitId,
        cause,
        unit -> put(unit, path, cause).append(LOOK_AGAIN_AT, Date.from(lookAgainAt)));
  }

  private static Document put(Document unit, List<String> path, IncomingEvent cause) {
    return unit.append(PATH, path)
        .append(SEQUENCE, cause.sequence())
        .append(SINCE, Date.from(cause.time()));
  }

  /** Units to be looked at once more by this time; one that somebody wrote himself is none. */
  List<String> toLookAt(Instant now, int limit) {
    return documents
        .findGenuine(
            COLLECTION,
            Filters.lte(LOOK_AGAIN_AT, Date.from(now)),
            Sorts.ascending(LOOK_AGAIN_AT),
            limit)
        .stream()
        .map(unit -> unit.getString("_id"))
        .toList();
  }

  /** That was done, unless the unit has moved again since this time. */
  void lookedAt(String unitId, Instant now) {
    var _ =
        documents.change(
            COLLECTION,
            unitId,
            unit -> {
              Date due = unit.getDate(LOOK_AGAIN_AT);
              boolean isDone = due != null && !due.toInstant().isAfter(now);
              if (isDone) {
                unit.remove(LOOK_AGAIN_AT);
              }
              return isDone;
            });
  }

  @Override
  public Optional<UnitPlace> placeOf(String unitId) {
    return documents.find(COLLECTION, unitId).map(MongoUnitRegister::place);
  }

  private static UnitPlace place(Document unit) {
    return new UnitPlace(
        path(unit), unit.get(SEQUENCE, Number.class).longValue(), unit.getDate(SINCE).toInstant());
  }

  private static List<String> path(Document unit) {
    return unit.getList(PATH, String.class, List.of());
  }

  @Override
  public Map<String, List<String>> pathsOf(Collection<String> unitIds) {
    Map<String, List<String>> paths = new HashMap<>();
    documents
        .find(COLLECTION, Filters.in("_id", unitIds.isEmpty() ? NONE : unitIds))
        .forEach(unit -> paths.put(unit.getString("_id"), path(unit)));
    return paths;
  }

  @Override
  public List<String> subtreeOf(String unitId) {
    return documents.find(COLLECTION, Filters.eq(PATH, unitId)).stream()
        .map(unit -> unit.getString("_id"))
        .toList();
  }
}
