package org.dayanisma.campaign.register.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.campaign.register.application.Projections;
import org.dayanisma.campaign.register.domain.KnownMember;
import org.dayanisma.campaign.register.domain.KnownMembers;
import org.dayanisma.campaign.register.domain.KnownUnits;
import org.dayanisma.campaign.register.domain.MemberId;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.eventrelay.StampedDocuments;
import org.dayanisma.register.units.UnitFollower;
import org.dayanisma.register.units.UnitPlace;
import org.dayanisma.register.units.UnitRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Members as membership's events tell, in MongoDB: ids and standings, no personal data.
 *
 * <p>A member's document holds a copy of the unit's path, for the lists go by it. An event of a
 * member and a move of the unit may cross, so both write first and look second (member, then unit;
 * unit, then members), and a copy is overwritten only by a later one of the same unit.
 */
@Component
public class MongoProjections
    implements Projections, KnownMembers, KnownUnits, UnitFollower, DeclaresIndexes {

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
  private final StampedDocuments documents;
  private final SequenceGuard guard;
  private final UnitRegister units;

  MongoProjections(
      MongoTemplate mongo, StampedDocuments documents, SequenceGuard guard, UnitRegister units) {
    this.mongo = mongo;
    this.documents = documents;
    this.guard = guard;
    this.units = units;
  }

  /** Indexes of the queries below. */
  @Override
  public void declareIndexes() {
    mongo
        .getCollection(Collections.KNOWN_MEMBERS)
        .createIndex(Indexes.ascending(UNIT_PATH, STANDING, ID));
    mongo.getCollection(Collections.KNOWN_MEMBERS).createIndex(Indexes.ascending(UNIT));
  }

  /** Takes the members of the unit along. */
  @Override
  public void unitMoved(String unitId) {
    units.placeOf(unitId).ifPresent(now -> followAll(unitId, now));
  }

  @ReadsUnstamped("ids only: the members they name are opened before they are changed")
  private void followAll(String unit, UnitPlace now) {
    mongo
        .getCollection(Collections.KNOWN_MEMBERS)
        .find(Filters.and(Filters.eq(UNIT, unit), Filters.lt(PATH_SEQUENCE, now.sequence())))
        .projection(com.mongodb.client.model.Projections.include(ID))
        .map(known -> known.getString(ID))
        .into(new ArrayList<>())
        .forEach(member -> follow(member, unit, now));
  }

  @Override
  public void standing(IncomingEvent cause, MemberId member, UnitPath unit, Standing standing) {
    keep(cause, member, unit, cause.time(), STANDING, standing.name());
  }

  @Override
  public void serviceStatus(IncomingEvent cause, MemberId member, UnitPath unit, String status) {
    keep(cause, member, unit, Instant.EPOCH, SERVICE_STATUS, status);
  }

  private void keep(
      IncomingEvent cause,
      MemberId member,
      UnitPath reported,
      Instant changedAt,
      String field,
      String value) {
    UnitId unit = reported.unit();
    UnitPlace place =
        units.placeOf(unit.toString()).orElse(new UnitPlace(reported.ids(), 0, Instant.EPOCH));
    boolean written =
        guard.apply(
            Collections.KNOWN_MEMBERS,
            member.toString(),
            cause,
            known -> {
              put(known, place);
              putSince(known, later(changedAt, place.since()));
              known.append(UNIT, unit.toString()).append(field, value);
            });
    units
        .placeOf(unit.toString())
        .filter(now -> !written || now.sequence() != place.sequence())
        .ifPresent(now -> follow(member.toString(), unit.toString(), now));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Brings a member to the place of their unit, unless they are further or elsewhere by now. */
  private void follow(String member, String unit, UnitPlace now) {
    var _ =
        documents.change(
            Collections.KNOWN_MEMBERS,
            member,
            known -> {
              boolean behind =
                  unit.equals(known.getString(UNIT)) && sequence(known) < now.sequence();
              if (behind) {
                put(known, now);
                putSince(known, now.since());
              }
              return behind;
            });
  }

  private static void put(Document known, UnitPlace place) {
    known.append(UNIT_PATH, place.path()).append(PATH_SEQUENCE, place.sequence());
  }

  /** It never goes back. */
  private static void putSince(Document known, Instant since) {
    known.append(SINCE, Date.from(later(since(known), since)));
  }

  private static long sequence(Document known) {
    return known.get(PATH_SEQUENCE, (Number) 0).longValue();
  }

  @Override
  public Optional<KnownMember> find(MemberId id) {
    return documents.find(Collections.KNOWN_MEMBERS, id.toString()).map(MongoProjections::member);
  }

  @Override
  public Optional<UnitPath> find(UnitId id) {
    return units.pathOf(id.toString()).map(UnitPath::of);
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
    return documents
        .find(Collections.KNOWN_MEMBERS, Filters.and(filters), Sorts.ascending(ID), limit)
        .stream()
        .map(MongoProjections::member)
        .toList();
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

  private static UnitPath path(Document document) {
    return UnitPath.of(document.getList(UNIT_PATH, String.class, List.of()));
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
