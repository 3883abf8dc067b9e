package org.dayanisma.notification.inbox.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeId;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.jspecify.annotations.Nullable;

/** The inboxes of all people. A row keeps its place as long as it is there. */
public interface Inbox {

  /** Adds the notices that are not there yet; safe to repeat, also at the same time. */
  void add(List<Notice> notices);

  /**
   * Newest first. Only an empty page is the end.
   *
   * @param before place of the last row of the page before; null for the first page
   */
  List<Row> newest(RecipientId recipient, @Nullable Place before, int limit);

  /** The notice of a row; empty if there is none. */
  Optional<Notice> find(NoticeId notice);

  /**
   * Marks a row read; the first reading counts.
   *
   * @return the row, empty if this person has none of this id
   */
  Optional<Row> markRead(RecipientId recipient, NoticeId notice, Instant now);

  /**
   * Takes a notice back, read or not, as if it had not been there; nothing happens if it is not.
   * Whoever adds it again adds it anew.
   */
  void withdraw(Notice notice);

  /**
   * A row.
   *
   * @param arrival ascends with the order in which an instance of the service wrote its rows
   */
  record Row(long arrival, Notice notice, @Nullable Instant readAt) {

    /** Where it stands in its inbox; no other row stands there. */
    public Place place() {
      return new Place(arrival, notice.id());
    }
  }

  /**
   * A place in an inbox. Places ascend by arrival; what two instances wrote at the same moment
   * stands in the order of the notices' ids.
   */
  record Place(long arrival, NoticeId notice) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
        Comparator.comparingLong(Place::arrival).thenComparing(place -> place.notice().value());

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }
}
