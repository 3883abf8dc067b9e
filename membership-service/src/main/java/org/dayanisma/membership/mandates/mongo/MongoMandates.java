package org.dayanisma.membership.mandates.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.dayanisma.aggregates.AggregateStore;
import org.dayanisma.aggregates.Publishing;
import org.dayanisma.aggregates.Stored;
import org.dayanisma.aggregates.StoredAggregates;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.mandates.domain.Mandate;
import org.dayanisma.membership.mandates.domain.MandateEvent;
import org.dayanisma.membership.mandates.domain.MandateId;
import org.dayanisma.membership.mandates.domain.Mandates;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.Office;
import org.dayanisma.membership.rights.domain.UnitId;
import org.springframework.stereotype.Component;

/**
 * Mandates, each with its outbox. {@code holds} is unique and names member, unit and office as long
 * as the mandate is held; afterwards it names only the mandate.
 */
@Component
final class MongoMandates extends StoredAggregates<MandateId, Mandate, MandateEvent>
    implements Mandates {

  static final Stored<Mandate, MandateEvent> STORED =
      Stored.as("mandates", Mandate.class)
          .derived("holds", MongoMandates::holds)
          .index("memberId")
          .index("unitId", "_id")
          .unique("holds");

  private static final Bson NOT_ENDED = Filters.exists("endedOn", false);

  MongoMandates(AggregateStore store, Publishing<Mandate, MandateEvent> publishing) {
    super(STORED, store, publishing);
  }

  @Override
  public List<Versioned<Mandate>> heldBy(MemberId member) {
    return read(held(member));
  }

  @Override
  public List<Versioned<Mandate>> genuineHeldBy(MemberId member) {
    return listGenuine(held(member), Sorts.ascending("_id"), 0);
  }

  private static Bson held(MemberId member) {
    return Filters.and(Filters.eq("memberId", member.toString()), NOT_ENDED);
  }

  @Override
  public List<Mandate> heldIn(UnitId unit, Collection<Office> offices, int limit) {
    return listGenuine(
            Filters.and(
                Filters.eq("unitId", unit.toString()),
                Filters.in("office", offices.stream().map(Office::name).toList()),
                NOT_ENDED),
            Sorts.ascending("_id"),
            limit)
        .stream()
        .map(Versioned::value)
        .toList();
  }

  @Override
  public List<Mandate> everHeldBy(MemberId member) {
    return read(Filters.eq("memberId", member.toString())).stream().map(Versioned::value).toList();
  }

  private List<Versioned<Mandate>> read(Bson filter) {
    return list(filter, Sorts.ascending("_id"), 0);
  }

  private static String holds(Mandate mandate) {
    return mandate.isHeld()
        ? mandate.memberId() + "|" + mandate.unitId() + "|" + mandate.office()
        : "ended|" + mandate.id();
  }
}
