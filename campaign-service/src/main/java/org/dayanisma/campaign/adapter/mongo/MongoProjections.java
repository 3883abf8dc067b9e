package org.dayanisma.campaign.adapter.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.campaign.application.Projections;
import org.dayanisma.campaign.domain.MemberId;
import org.dayanisma.campaign.domain.UnitId;
import org.dayanisma.campaign.domain.UnitPath;
import org.dayanisma.campaign.domain.audience.KnownMember;
import org.dayanisma.campaign.domain.audience.KnownMembers;
import org.dayanisma.campaign.domain.audience.KnownUnits;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Members and units as membership's events tell, in MongoDB: ids and standings, no personal data.
 */
@Repository
class MongoProjections implements Projections, KnownMembers, KnownUnits {

  private static final String ID = "_id";
  private static final String UNIT_PATH = "unitPath";
  private static final String STANDING = "standing";
  private static final String SERVICE_STATUS = "serviceStatus";

  private final MongoTemplate mongo;
  private final SequenceGuard guard;

  MongoProjections(MongoTemplate mongo, SequenceGuard guard) {
    this.mongo = mongo;
    this.guard = guard;
  }

  /** Indexes of the queries below. */
  void createIndexes() {
    mongo
        .getCollection(Collections.KNOWN_MEMBERS)
        .createIndex(Indexes.ascending(UNIT_PATH, STANDING, ID));
  }

  @Override
  public void unit(IncomingEvent cause, UnitPath unit) {
    guard.apply(
        Collections.KNOWN_UNITS, unit.unit().toString(), cause, Updates.set(UNIT_PATH, unit.ids()));
  }

  @Override
  public void standing(IncomingEvent cause, MemberId member, UnitPath unit, Standing standing) {
    keep(cause, member, unit, Updates.set(STANDING, standing.name()));
  }

  @Override
  public void serviceStatus(IncomingEvent cause, MemberId member, UnitPath unit, String status) {
    keep(cause, member, unit, Updates.set(SERVICE_STATUS, status));
  }

  private void keep(IncomingEvent cause, MemberId member, UnitPath unit, Bson change) {
    guard.apply(
        Collections.KNOWN_MEMBERS,
        member.toString(),
        cause,
        Updates.combine(Updates.set(UNIT_PATH, unit.ids()), change));
  }

  @Override
  public Optional<KnownMember> find(MemberId id) {
    return Optional.ofNullable(one(Collections.KNOWN_MEMBERS, id.toString()))
        .map(document -> new KnownMember(id, path(document), isAdmitted(document)));
  }

  @Override
  public Optional<UnitPath> find(UnitId id) {
    return Optional.ofNullable(one(Collections.KNOWN_UNITS, id.toString()))
        .map(MongoProjections::path);
  }

  @Override
  public List<MemberId> admittedWithin(UnitId unit, @Nullable MemberId after, int limit) {
    List<Bson> filters =
        new ArrayList<>(
            List.of(
                Filters.eq(UNIT_PATH, unit.toString()),
                Filters.eq(STANDING, Standing.ADMITTED.name())));
    if (after != null) {
      filters.add(Filters.gt(ID, after.toString()));
    }
    List<MemberId> found = new ArrayList<>();
    mongo
        .getCollection(Collections.KNOWN_MEMBERS)
        .find(Filters.and(filters))
        .sort(Sorts.ascending(ID))
        .projection(com.mongodb.client.model.Projections.include(ID))
        .limit(limit)
        .forEach(document -> found.add(MemberId.of(document.getString(ID))));
    return found;
  }

  private @Nullable Document one(String collection, String id) {
    return mongo.getCollection(collection).find(Filters.eq(ID, id)).first();
  }

  private static UnitPath path(Document document) {
    return new UnitPath(
        document.getList(UNIT_PATH, String.class, List.of()).stream().map(UnitId::of).toList());
  }

  private static boolean isAdmitted(Document document) {
    return Standing.ADMITTED.name().equals(document.getString(STANDING));
  }
}
