package org.dayanisma.notification.inbox.mongo;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bson.Document;
import org.dayanisma.notification.inbox.domain.Inbox.Row;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeId;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.notices.domain.Subject;
import org.jspecify.annotations.Nullable;

/** A row of an inbox as a document; ids and times only. */
public final class InboxDocuments {

  static final String NOTICE = "_id";
  static final String RECIPIENT = "recipient";
  static final String ARRIVAL = "arrival";
  static final String READ_AT = "readAt";

  private static final String ABOUT = "about";

  private InboxDocuments() {}

  static Document of(Notice notice, long arrival) {
    return new Document(NOTICE, notice.id().value())
        .append(RECIPIENT, notice.recipient().value())
        .append(ARRIVAL, arrival)
        .append("type", notice.type().code())
        .append(
            ABOUT,
            new Document("kind", notice.about().kind().code()).append("id", notice.about().id()))
        .append("at", Date.from(notice.at()));
  }

  static Row row(Document stored) {
    Document about = stored.get(ABOUT, Document.class);
    Notice notice =
        new Notice(
            new NoticeId(stored.getString(NOTICE)),
            new RecipientId(stored.getString(RECIPIENT)),
            NoticeType.of(stored.getString("type")).orElseThrow(),
            new Subject(kind(about.getString("kind")), about.getString("id")),
            stored.getDate("at").toInstant());
    return new Row(stored.getLong(ARRIVAL), notice, instant(stored.getDate(READ_AT)));
  }

  private static Subject.Kind kind(String code) {
    return Arrays.stream(Subject.Kind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  public static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
