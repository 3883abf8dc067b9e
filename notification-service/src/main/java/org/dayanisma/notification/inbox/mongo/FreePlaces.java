package org.dayanisma.notification.inbox.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.notification.notices.domain.RecipientId;

/**
 * The first free place of inboxes. What is remembered is a lower bound, never more: another
 * instance may have taken places since. Looking probes ids: the next few, then doubling distances,
 * then what lies between the last taken and the first free one, many inboxes at a time.
 */
@ReadsUnstamped("ids only")
final class FreePlaces {

  private static final int REMEMBERED = 50_000;
  private static final int NEXT_FEW = 8;
  private static final int DOUBLINGS = 18;
  private static final int SPLIT = 16;

  /** Inboxes looked at in one query: keeps the query below some ten thousand ids. */
  private static final int AT_A_TIME = 400;

  private final MongoCollection<Document> rows;
  private final Map<RecipientId, Long> bounds =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Entry<RecipientId, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  FreePlaces(MongoCollection<Document> rows) {
    this.rows = rows;
  }

  /** All places below this one are taken. */
  long guess(RecipientId recipient) {
    synchronized (bounds) {
      return bounds.getOrDefault(recipient, 0L);
    }
  }

  /** Notes that a place, and so everything below it, is taken. */
  void taken(RecipientId recipient, long place) {
    synchronized (bounds) {
      bounds.merge(recipient, place + 1, Math::max);
    }
  }

  /** The first free place right now. */
  long find(RecipientId recipient) {
    refresh(List.of(recipient));
    return guess(recipient);
  }

  /** Raises what is remembered to the first free place right now. */
  void refresh(Collection<RecipientId> recipients) {
    List<RecipientId> all = List.copyOf(recipients);
    for (int from = 0; from < all.size(); from += AT_A_TIME) {
      look(all.subList(from, Math.min(all.size(), from + AT_A_TIME)));
    }
  }

  private void look(List<RecipientId> recipients) {
    Map<RecipientId, Gap> gaps = new HashMap<>();
    recipients.forEach(recipient -> gaps.put(recipient, Gap.above(guess(recipient))));
    while (!gaps.isEmpty()) {
      Set<String> taken = taken(gaps);
      gaps.replaceAll((recipient, gap) -> gap.narrowed(recipient, taken));
      gaps.entrySet()
          .removeIf(entry -> {
            boolean found = entry.getValue().closed();
            if (found) {
              taken(entry.getKey(), entry.getValue().low() - 1);
            }
            return found;
          });
    }
  }

  private Set<String> taken(Map<RecipientId, Gap> gaps) {
    List<String> ids = new ArrayList<>();
    gaps.forEach((recipient, gap) ->
        gap.probes().forEach(place -> ids.add(InboxDocuments.idOf(recipient, place))));
    return rows.find(Filters.in("_id", ids))
        .projection(Projections.include("_id"))
        .map(row -> row.getString("_id"))
        .into(new HashSet<>());
  }

  /**
   * Where the first free place lies: not below {@code low}, not above {@code high}.
   *
   * @param high {@link Long#MAX_VALUE} while no free place has been seen
   */
  private record Gap(long low, long high) {

    static Gap above(long low) {
      return new Gap(low, Long.MAX_VALUE);
    }

    boolean closed() {
      return low == high;
    }

    TreeSet<Long> probes() {
      TreeSet<Long> probes = new TreeSet<>();
      if (high == Long.MAX_VALUE) {
        for (long i = 0; i < NEXT_FEW; i++) {
          probes.add(low + i);
        }
        for (int i = 4; i < DOUBLINGS; i++) {
          probes.add(low + (1L << i));
        }
      } else {
        long step = Math.max(1, (high - low) / SPLIT);
        for (long place = low; place < high; place += step) {
          probes.add(place);
        }
      }
      return probes;
    }

    Gap narrowed(RecipientId recipient, Set<String> taken) {
      long newLow = low;
      long newHigh = high;
      for (long place : probes()) {
        if (taken.contains(InboxDocuments.idOf(recipient, place))) {
          newLow = place + 1;
        } else {
          newHigh = place;
          break;
        }
      }
      return new Gap(newLow, newHigh);
    }
  }
}
