package org.dayanisma.campaign.adapter.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
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
 *
 * <p>A member's document holds a copy of the unit's path, for the lists go by it. An event of a
 * member and a move of the unit may cross, so both write first and look second (member, then unit;
 * unit, then members), and a copy is overwritten only by a later one of the same unit.
 */
@Repository
class MongoProjections implements Projections, KnownMembers, KnownUnits {

  private static final String ID = "_id";
  private static final String UNIT = "unitId";
  private static final String UNIT_PATH = "unitPath";

  /** Which event of the unit the path is from; 0 while it is one a member's event brought along. */
  private static final String PATH_SEQUENCE = "pathSequence";

  /** When the unit came to its place; of a member, when it or their standing changed last. */
  private static final String SINCE = "since";

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
    mongo.getCollection(Collections.KNOWN_MEMBERS).createIndex(Indexes.ascending(UNIT));
  }

  @Override
  public void unit(IncomingEvent cause, UnitPath unit) {
    guard.apply(
        Collections.KNOWN_UNITS,
        unit.unit().toString(),
        cause,
        Updates.combine(
            place(unit, cause.sequence()), Updates.set(SINCE, Date.from(cause.time()))));
  }

  @Override
  public void unitMoved(IncomingEvent cause, UnitPath unit) {
    unit(cause, unit);
    placeOf(unit.unit()).ifPresent(now -> follow(Filters.eq(UNIT, unit.unit().toString()), now));
  }

  @Override
  public void standing(IncomingEvent cause, MemberId member, UnitPath unit, Standing standing) {
    keep(cause, member, unit, cause.time(), Updates.set(STANDING, standing.name()));
  }

  @Override
  public void serviceStatus(IncomingEvent cause, MemberId member, UnitPath unit, String status) {
    keep(cause, member, unit, Instant.EPOCH, Updates.set(SERVICE_STATUS, status));
  }

  private void keep(
      IncomingEvent cause, MemberId member, UnitPath reported, Instant changedAt, Bson change) {
    UnitId unit = reported.unit();
    Place place = placeOf(unit).orElse(new Place(reported, 0, Instant.EPOCH));
    boolean written =
        guard.apply(
            Collections.KNOWN_MEMBERS,
            member.toString(),
            cause,
            Updates.combine(
                Updates.set(UNIT, unit.toString()),
                place(place.path(), place.sequence()),
                Updates.max(SINCE, Date.from(later(changedAt, place.since()))),
                change));
    placeOf(unit)
        .filter(now -> !written || now.sequence() != place.sequence())
        .ifPresent(now ->
            follow(
                Filters.and(Filters.eq(ID, member.toString()), Filters.eq(UNIT, unit.toString())),
                now));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Brings members to the place of their unit, except those that are further. */
  private void follow(Bson members, Place now) {
    mongo
        .getCollection(Collections.KNOWN_MEMBERS)
        .updateMany(
            Filters.and(members, Filters.lt(PATH_SEQUENCE, now.sequence())),
            Updates.combine(
                place(now.path(), now.sequence()), Updates.max(SINCE, Date.from(now.since()))));
  }

  private Optional<Place> placeOf(UnitId unit) {
    return Optional.ofNullable(one(Collections.KNOWN_UNITS, unit.toString()))
        .map(known ->
            new Place(path(known), known.get(PATH_SEQUENCE, (Number) 0).longValue(), since(known)));
  }

  private static Bson place(UnitPath path, long sequence) {
    return Updates.combine(
        Updates.set(UNIT_PATH, path.ids()), Updates.set(PATH_SEQUENCE, sequence));
  }

  /** Where a unit stands, which of its events said so, and when. */
  private record Place(UnitPath path, long sequence, Instant since) {}

  @Override
  public Optional<KnownMember> find(MemberId id) {
    return Optional.ofNullable(one(Collections.KNOWN_MEMBERS, id.toString()))
        .map(MongoProjections::member);
  }

  @Override
  public Optional<UnitPath> find(UnitId id) {
    return Optional.ofNullable(one(Collections.KNOWN_UNITS, id.toString()))
        .map(MongoProjections::path);
  }

  @Override
  public List<KnownMember> admittedWithin(UnitId unit, @Nullable MemberId after, int limit) {
    List<Bson> filters =
        new ArrayList<>(
            List.of(
                Filters.eq(UNIT_PATH, unit.toString()),
                Filters.eq(STANDING, Standing.ADMITTED.name())));
    if (after != null) {
      filters.add(Filters.gt(ID, after.toString()));
    }
    List<KnownMember> found = new ArrayList<>();
    mongo
        .getCollection(Collections.KNOWN_MEMBERS)
        .find(Filters.and(filters))
        .sort(Sorts.ascending(ID))
        .projection(com.mongodb.client.model.Projections.include(ID, UNIT_PATH, STANDING, SINCE))
        .limit(limit)
        .forEach(document -> found.add(member(document)));
    return found;
  }

  @Override
  public long countAdmittedWithin(UnitId unit) {
    return mongo
        .getCollection(Collections.KNOWN_MEMBERS)
        .countDocuments(
            Filters.and(
                Filters.eq(UNIT_PATH, unit.toString()),
                Filters.eq(STANDING, Standing.ADMITTED.name())));
  }

  private @Nullable Document one(String collection, String id) {
    return mongo.getCollection(collection).find(Filters.eq(ID, id)).first();
  }

  private static UnitPath path(Document document) {
    return new UnitPath(
        document.getList(UNIT_PATH, String.class, List.of()).stream().map(UnitId::of).toList());
  }

  private static KnownMember member(Document document) {
    return new KnownMember(
        MemberId.of(document.getString(ID)), path(document), since(document), isAdmitted(document));
  }

  private static Instant since(Document document) {
    Date since = document.getDate(SINCE);
    return since == null ? Instant.EPOCH : since.toInstant();
  }

  private static boolean isAdmitted(Document document) {
    return Standing.ADMITTED.name().equals(document.getString(STANDING));
  }
}
