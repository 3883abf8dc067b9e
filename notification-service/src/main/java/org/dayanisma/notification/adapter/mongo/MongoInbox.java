package org.dayanisma.notification.adapter.mongo;

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.notification.domain.Inbox;
import org.dayanisma.notification.domain.Notice;
import org.dayanisma.notification.domain.NoticeId;
import org.dayanisma.notification.domain.RecipientId;
import org.jspecify.annotations.Nullable;

/**
 * Inboxes as numbered rows: {@code _id} is {@code <recipient>|<place>}, and a unique index keeps
 * each notice once.
 *
 * <p>A page is so a look-up of known ids, on every server, at any size; and a row is one insert,
 * however many its recipient has. The price is finding the first free place, which {@link
 * FreePlaces} does by probing ids, mostly from memory. Places are taken without gaps: an insert
 * only ever asks for one above a place that is taken.
 */
public final class MongoInbox implements Inbox {

  static final String COLLECTION = "inbox";

  private static final int DUPLICATE_KEY = 11000;

  /** More rounds than writers that could race for the same inbox. */
  private static final int ROUNDS = 100;

  private final MongoCollection<Document> rows;
  private final FreePlaces freePlaces;

  public MongoInbox(MongoDatabase database) {
    this.rows = database.getCollection(COLLECTION);
    this.freePlaces = new FreePlaces(rows);
  }

  /** Declares the unique index. */
  public void ensureIndexes() {
    rows.createIndex(
        Indexes.ascending(InboxDocuments.NOTICE), new IndexOptions().name("notice").unique(true));
  }

  @Override
  public void add(List<Notice> notices) {
    Map<NoticeId, Notice> missing = new LinkedHashMap<>();
    notices.forEach(notice -> missing.put(notice.id(), notice));
    for (int round = 0; !missing.isEmpty(); round++) {
      if (round == ROUNDS) {
        throw new IllegalStateException("No free place found in " + missing.size() + " inboxes");
      }
      insert(missing);
    }
  }

  /** Inserts what it can; what is stored by now, by us or by others, is missing no more. */
  private void insert(Map<NoticeId, Notice> missing) {
    Map<RecipientId, Long> next = new HashMap<>();
    List<Document> batch = new ArrayList<>(missing.size());
    List<Notice> order = List.copyOf(missing.values());
    for (Notice notice : order) {
      long place = next.computeIfAbsent(notice.recipient(), freePlaces::guess);
      next.put(notice.recipient(), place + 1);
      batch.add(InboxDocuments.of(notice, place));
    }
    Set<Integer> refused = insertUnordered(batch);
    List<Notice> again = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      Notice notice = order.get(i);
      if (refused.contains(i)) {
        again.add(notice);
      } else {
        freePlaces.taken(notice.recipient(), InboxDocuments.placeOf(batch.get(i)));
        missing.remove(notice.id());
      }
    }
    if (!again.isEmpty()) {
      stored(again).forEach(missing::remove);
      freePlaces.refresh(missing.values().stream().map(Notice::recipient).distinct().toList());
    }
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
    long end = before == null ? freePlaces.find(recipient) : before;
    List<String> ids =
        LongStream.range(Math.max(0, end - limit), end)
            .mapToObj(place -> InboxDocuments.idOf(recipient, place))
            .toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Row> page = new ArrayList<>();
    rows.find(Filters.in("_id", ids)).map(InboxDocuments::row).into(page);
    page.sort(Comparator.comparingLong(Row::place).reversed());
    return page;
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
