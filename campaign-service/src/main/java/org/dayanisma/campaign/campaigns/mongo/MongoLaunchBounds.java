package org.dayanisma.campaign.campaigns.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.LaunchBounds;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.campaign.register.mongo.Collections;
import org.dayanisma.eventrelay.ConflictRetry;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Places under the id {@code <day>|<person>|<number>} and calls under {@code <day>|<unit>} in
 * MongoDB, read and written by id. The server removes them when they are a week old.
 */
@Component
@ReadsUnstamped("bounds of a day: that a row was deleted, which lifts them, no stamp notices")
public class MongoLaunchBounds implements LaunchBounds, DeclaresIndexes {

  private static final String ID = "_id";
  private static final String CAMPAIGN = "campaignId";
  private static final String CAMPAIGNS = "campaignIds";
  private static final String PEOPLE = "people";
  private static final String EXPIRES_AT = "expiresAt";
  private static final long DAYS_KEPT = 7;

  private final MongoTemplate mongo;

  MongoLaunchBounds(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Declares when rows may go. */
  @Override
  public void declareIndexes() {
    var expiry = new IndexOptions().expireAfter(0L, TimeUnit.SECONDS);
    places().createIndex(Indexes.ascending(EXPIRES_AT), expiry);
    calls().createIndex(Indexes.ascending(EXPIRES_AT), expiry);
  }

  @Override
  public boolean takePlace(String person, LocalDate day, CampaignId campaign, int places) {
    for (int number = 0; number < places; number++) {
      String id = day + "|" + person + "|" + number;
      boolean taken = insert(places(), row(id, day).append(CAMPAIGN, campaign.toString()));
      if (taken || isOf(id, campaign)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOf(String id, CampaignId campaign) {
    return places()
            .find(Filters.and(Filters.eq(ID, id), Filters.eq(CAMPAIGN, campaign.toString())))
            .first()
        != null;
  }

  @Override
  public boolean call(UnitId unit, LocalDate day, CampaignId campaign, long people, long most) {
    String id = day + "|" + unit;
    Document called =
        row(id, day).append(PEOPLE, people).append(CAMPAIGNS, List.of(campaign.toString()));
    return ConflictRetry.retry(() -> {
      Document before = calls().find(Filters.eq(ID, id)).first();
      if (before == null) {
        return people <= most ? ifDone(insert(calls(), called)) : Optional.of(false);
      }
      if (before.getList(CAMPAIGNS, String.class, List.of()).contains(campaign.toString())) {
        return Optional.of(true);
      }
      long sum = before.get(PEOPLE, Number.class).longValue();
      return sum + people <= most ? ifDone(raise(id, sum, people, campaign)) : Optional.of(false);
    });
  }

  /** Only if nobody else has raised it since it was read. */
  private boolean raise(String id, long from, long by, CampaignId campaign) {
    var unchanged =
        Filters.and(
            Filters.eq(ID, id),
            Filters.eq(PEOPLE, from),
            Filters.ne(CAMPAIGNS, campaign.toString()));
    var raised =
        Updates.combine(Updates.inc(PEOPLE, by), Updates.push(CAMPAIGNS, campaign.toString()));
    return calls().updateOne(unchanged, raised).getModifiedCount() == 1;
  }

  private static Optional<Boolean> ifDone(boolean done) {
    return done ? Optional.of(true) : Optional.empty();
  }

  private static boolean insert(MongoCollection<Document> rows, Document row) {
    try {
      rows.insertOne(row);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private static Document row(String id, LocalDate day) {
    return new Document(ID, id)
        .append(
            EXPIRES_AT,
            Date.from(day.plusDays(DAYS_KEPT).atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  private MongoCollection<Document> places() {
    return mongo.getCollection(Collections.LAUNCH_PLACES);
  }

  private MongoCollection<Document> calls() {
    return mongo.getCollection(Collections.CALLED_UNITS);
  }
}
