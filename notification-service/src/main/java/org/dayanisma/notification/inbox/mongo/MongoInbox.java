package org.dayanisma.notification.inbox.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeId;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Inboxes as numbered rows: {@code _id} is {@code <recipient>|<place>}, and a unique index keeps
 * each notice once.
 *
 * <p>A page is so a look-up of known ids, on every server, at any size; and a row is one insert,
 * however many its recipient has. The price is finding the first free place, which {@link
 * FreePlaces} does by probing ids, mostly from memory. Places are taken without gaps, whatever is
 * refused and wherever a process dies: a row is only ever inserted one above a row that is stored,
 * and of one inbox one at a time.
 */
@ReadsUnstamped("a row opens nothing: whoever follows it is asked anew")
@Component
public final class MongoInbox implements Inbox, DeclaresIndexes {

  static final String COLLECTION = "inbox";

  private static final int DUPLICATE_KEY = 11000;

  /** More lost races than writers that could meet at the same inbox. */
  private static final int ROUNDS = 100;

  private final MongoCollection<Document> rows;
  private final FreePlaces freePlaces;

  public MongoInbox(MongoDatabase database) {
    this.rows = database.getCollection(COLLECTION);
    this.freePlaces = new FreePlaces(rows);
  }

  /** Declares the unique index. */
  @Override
  public void declareIndexes() {
    rows.createIndex(
        Indexes.ascending(InboxDocuments.NOTICE), new IndexOptions().name("notice").unique(true));
  }

  @Override
  public void add(List<Notice> notices) {
    Map<NoticeId, Notice> missing = new LinkedHashMap<>();
    notices.forEach(notice -> missing.put(notice.id(), notice));
    int lostRaces = 0;
    while (!missing.isEmpty()) {
      if (insertOneEach(missing)) {
        lostRaces = 0;
      } else if (++lostRaces == ROUNDS) {
        throw new OptimisticLockingFailureException(
            "No free place found in the inboxes of " + missing.size() + " notices");
      }
    }
  }

  /**
   * Inserts the first missing notice of each recipient, one above a place that is stored. The next
   * one of the same recipient waits for the answer: a place is never counted on before it is taken.
   *
   * @return whether fewer are missing now
   */
  private boolean insertOneEach(Map<NoticeId, Notice> missing) {
    Map<RecipientId, Notice> first = new LinkedHashMap<>();
    missing.values().forEach(notice -> first.putIfAbsent(notice.recipient(), notice));
    List<Notice> order = List.copyOf(first.values());
    List<Document> batch =
        order.stream()
            .map(notice -> InboxDocuments.of(notice, freePlaces.guess(notice.recipient())))
            .toList();
    int before = missing.size();
    Set<Integer> refused = insertUnordered(batch);
    for (int i = 0; i < order.size(); i++) {
      if (!refused.contains(i)) {
        freePlaces.taken(order.get(i).recipient(), InboxDocuments.placeOf(batch.get(i)));
        missing.remove(order.get(i).id());
      }
    }
    if (!refused.isEmpty()) {
      stored(missing.values()).forEach(missing::remove);
      freePlaces.refresh(
          refused.stream().map(order::get).map(Notice::recipient).distinct().toList());
    }
    return missing.size() < before;
  }

  /** Positions of those refused because notice or place exists already. */
  private Set<Integer> insertUnordered(List<Document> batch) {
    try {
      rows.insertMany(batch, new InsertManyOptions().ordered(false));
      return Set.of();
    } catch (MongoBulkWriteException e) {
      Set<Integer> refused = new HashSet<>();
      for (var error : e.getWriteErrors()) {
        if (error.getCode() != DUPLICATE_KEY) {
          throw e;
        }
        refused.add(error.getIndex());
      }
      if (e.getWriteConcernError() != null) {
        throw e;
      }
      return refused;
    }
  }

  private List<NoticeId> stored(Collection<Notice> notices) {
    List<String> ids = notices.stream().map(notice -> notice.id().value()).toList();
    return rows.find(Filters.in(InboxDocuments.NOTICE, ids))
        .projection(Projections.include(InboxDocuments.NOTICE))
        .map(row -> new NoticeId(row.getString(InboxDocuments.NOTICE)))
        .into(new ArrayList<>());
  }

  @Override
  public List<Row> newest(RecipientId recipient, @Nullable Long before, int limit) {
    long free = freePlaces.find(recipient);
    long end =
        before == null ? free : Math.min(before, free); // whoever made up a place waits for none
    List<Row> page = new ArrayList<>();
    // A place that is empty all the same ends nothing: only the lowest one does.
    while (page.size() < limit && end > 0) {
      long from = Math.max(0, end - (limit - page.size()));
      page.addAll(rowsDown(recipient, from, end));
      end = from;
    }
    return page;
  }

  private List<Row> rowsDown(RecipientId recipient, long from, long end) {
    List<String> ids =
        LongStream.range(from, end)
            .mapToObj(place -> InboxDocuments.idOf(recipient, place))
            .toList();
    List<Row> found = new ArrayList<>();
    rows.find(Filters.in("_id", ids)).map(InboxDocuments::row).into(found);
    found.sort(Comparator.comparingLong(Row::place).reversed());
    return found;
  }

  @Override
  public Optional<Row> markRead(RecipientId recipient, NoticeId notice, Instant now) {
    Bson own =
        Filters.and(
            Filters.eq(InboxDocuments.NOTICE, notice.value()),
            Filters.eq(InboxDocuments.RECIPIENT, recipient.value()));
    Document marked =
        rows.findOneAndUpdate(
            Filters.and(own, Filters.exists(InboxDocuments.READ_AT, false)),
            Updates.set(InboxDocuments.READ_AT, Date.from(now)),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    return Optional.ofNullable(marked == null ? rows.find(own).first() : marked)
        .map(InboxDocuments::row);
  }
}
