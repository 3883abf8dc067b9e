package org.dayanisma.notification.inbox.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeId;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Inboxes as rows of one collection, under the id of the notice: so each is there once, whoever
 * writes it again. A page goes by an index in the order of arrival, which is the time of the
 * instance that wrote the row, in microseconds, later than any that it gave before. A row keeps its
 * place, and a page begins behind a place, so nothing that is written beside it moves a row out of
 * the way of whoever walks through the pages.
 */
@ReadsUnstamped("a row opens nothing: whoever follows it is asked anew")
@Component
public final class MongoInbox implements Inbox, DeclaresIndexes {

  static final String COLLECTION = "inbox";

  private static final int DUPLICATE_KEY = 11000;

  private final MongoCollection<Document> rows;
  private final InstantSource clock;
  private final AtomicLong latest = new AtomicLong();

  public MongoInbox(MongoDatabase database, InstantSource clock) {
    this.rows = database.getCollection(COLLECTION);
    this.clock = clock;
  }

  /** Declares the index of the pages. */
  @Override
  public void declareIndexes() {
    rows.createIndex(
        Indexes.compoundIndex(
            Indexes.ascending(InboxDocuments.RECIPIENT),
            Indexes.descending(InboxDocuments.ARRIVAL, InboxDocuments.NOTICE)));
  }

  @Override
  public void add(List<Notice> notices) {
    if (notices.isEmpty()) {
      return;
    }
    List<Document> batch =
        notices.stream().map(notice -> InboxDocuments.of(notice, nextArrival())).toList();
    try {
      rows.insertMany(batch, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException refused) {
      boolean isThereAlready =
          refused.getWriteConcernError() == null
              && refused.getWriteErrors().stream()
                  .allMatch(error -> error.getCode() == DUPLICATE_KEY);
      if (!isThereAlready) {
        throw refused;
      }
    }
  }

  private long nextArrival() {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    return latest.updateAndGet(before -> Math.max(before + 1, now));
  }

  @Override
  public List<Row> newest(RecipientId recipient, @Nullable Place before, int limit) {
    Bson own = Filters.eq(InboxDocuments.RECIPIENT, recipient.value());
    return rows.find(before == null ? own : Filters.and(own, isBefore(before)))
        .sort(Sorts.descending(InboxDocuments.ARRIVAL, InboxDocuments.NOTICE))
        .limit(limit)
        .map(InboxDocuments::row)
        .into(new ArrayList<>());
  }

  /** The bound comes first, so that the index begins there. */
  private static Bson isBefore(Place place) {
    return Filters.and(
        Filters.lte(InboxDocuments.ARRIVAL, place.arrival()),
        Filters.or(
            Filters.lt(InboxDocuments.ARRIVAL, place.arrival()),
            Filters.lt(InboxDocuments.NOTICE, place.notice().value())));
  }

  @Override
  public Optional<Notice> find(NoticeId notice) {
    return Optional.ofNullable(rows.find(Filters.eq(InboxDocuments.NOTICE, notice.value())).first())
        .map(InboxDocuments::row)
        .map(Row::notice);
  }

  @Override
  public void withdraw(Notice notice) {
    var _ = rows.deleteOne(own(notice.recipient(), notice.id()));
  }

  private static Bson own(RecipientId recipient, NoticeId notice) {
    return Filters.and(
        Filters.eq(InboxDocuments.NOTICE, notice.value()),
        Filters.eq(InboxDocuments.RECIPIENT, recipient.value()));
  }

  @Override
  public Optional<Row> markRead(RecipientId recipient, NoticeId notice, Instant now) {
    Bson own = own(recipient, notice);
    Document marked =
        rows.findOneAndUpdate(
            Filters.and(own, Filters.exists(InboxDocuments.READ_AT, false)),
            Updates.set(InboxDocuments.READ_AT, Date.from(now)),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    return Optional.ofNullable(marked == null ? rows.find(own).first() : marked)
        .map(InboxDocuments::row);
  }
}
