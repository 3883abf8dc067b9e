package org.dayanisma.membership.units.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.aggregates.AggregateStore;
import org.dayanisma.aggregates.Publishing;
import org.dayanisma.aggregates.Stored;
import org.dayanisma.aggregates.StoredAggregates;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.units.application.UnitName;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.dayanisma.membership.units.domain.Units;
import org.springframework.stereotype.Component;

/**
 * The units of the tree, each with its outbox. {@code nameUnderParent} is unique, so that no parent
 * has two units of one name.
 */
@Component
final class MongoUnits extends StoredAggregates<UnitId, Unit, UnitEvent> implements Units {

  private static final String PATH = "path.ids";
  private static final String PARENT = "parentId";
  private static final String NAME_UNDER_PARENT = "nameUnderParent";

  static final Stored<Unit, UnitEvent> STORED =
      Stored.as("units", Unit.class)
          .derived(NAME_UNDER_PARENT, MongoUnits::nameUnderParent)
          .unique(NAME_UNDER_PARENT)
          .index(PATH)
          .index(PARENT);

  MongoUnits(AggregateStore store, Publishing<Unit, UnitEvent> publishing) {
    super(STORED, store, publishing);
  }

  /** A value of its own for a confederation, which may have any name. */
  private static String nameUnderParent(Unit unit) {
    return UnitName.under(unit).orElse("root|" + unit.id());
  }

  @Override
  public boolean hasNamesake(Unit unit) {
    return ids(Filters.eq(NAME_UNDER_PARENT, nameUnderParent(unit)), Sorts.ascending("_id"), 0)
        .stream()
        .anyMatch(id -> !id.equals(unit.id().toString()));
  }

  @Override
  public List<Unit> findAll(Collection<UnitId> ids) {
    return read(Filters.in("_id", ids.stream().map(UnitId::toString).toList())).stream()
        .map(Versioned::value)
        .toList();
  }

  @Override
  public List<Unit> childrenOf(UnitId id) {
    return read(Filters.eq(PARENT, id.toString())).stream().map(Versioned::value).toList();
  }

  @Override
  public List<Versioned<Unit>> subtreeOf(UnitId id) {
    return read(Filters.eq(PATH, id.toString()));
  }

  @Override
  public List<Versioned<Unit>> all() {
    return read(new Document());
  }

  private List<Versioned<Unit>> read(Bson filter) {
    return list(filter, Sorts.ascending("name", "_id"), 0);
  }
}
