package org.dayanisma.notification.deliveries.mongo;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.dayanisma.notification.deliveries.domain.Attempt;
import org.dayanisma.notification.deliveries.domain.Delivery;
import org.dayanisma.notification.deliveries.domain.DeliveryId;
import org.dayanisma.notification.deliveries.domain.DeliveryStatus;
import org.dayanisma.notification.deliveries.domain.FailureReason;
import org.dayanisma.notification.inbox.mongo.InboxDocuments;
import org.dayanisma.notification.notices.domain.Channel;
import org.dayanisma.notification.notices.domain.NoticeId;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.RecipientId;

/** A delivery as a document; no address and no text in it. */
final class DeliveryDocuments {

  static final String STATUS = "status";
  static final String LANE = "lane";
  static final String DUE_AT = "dueAt";

  private static final String ATTEMPTS = "attempts";

  private DeliveryDocuments() {}

  /** The document as the relay would insert it. */
  static Document planned(Delivery delivery) {
    Document document = new Document("_id", delivery.id().value());
    document.append("version", delivery.version());
    state(delivery)
        .forEach((field, value) -> {
          if (value != null) {
            document.append(field, value);
          }
        });
    return document.append("outbox", List.of());
  }

  static Document state(Delivery delivery) {
    return new Document("notice", delivery.notice().value())
        .append("recipient", delivery.recipient().value())
        .append("type", delivery.type().code())
        .append("channel", delivery.channel().name())
        .append(LANE, delivery.type().lane().name())
        .append("plannedAt", Date.from(delivery.plannedAt()))
        .append(STATUS, delivery.status().name())
        .append(DUE_AT, Date.from(delivery.dueAt()))
        .append("failures", delivery.failures())
        .append(ATTEMPTS, delivery.attempts().stream().map(DeliveryDocuments::attempt).toList())
        .append("endedAt", delivery.endedAt() == null ? null : Date.from(delivery.endedAt()))
        .append("wording", delivery.wording());
  }

  static Delivery delivery(Document stored) {
    return new Delivery(
        new DeliveryId(stored.getString("_id")),
        new NoticeId(stored.getString("notice")),
        new RecipientId(stored.getString("recipient")),
        NoticeType.of(stored.getString("type")).orElseThrow(),
        Channel.valueOf(stored.getString("channel")),
        stored.getDate("plannedAt").toInstant(),
        stored.get("version", Number.class).longValue(),
        DeliveryStatus.valueOf(stored.getString(STATUS)),
        stored.getDate(DUE_AT).toInstant(),
        stored.get("failures", Number.class).intValue(),
        stored.getList(ATTEMPTS, Document.class, List.of()).stream()
            .map(DeliveryDocuments::attempt)
            .toList(),
        InboxDocuments.instant(stored.getDate("endedAt")),
        stored.getString("wording"));
  }

  private static Document attempt(Attempt attempt) {
    return new Document("at", Date.from(attempt.at())).append("reason", attempt.reason().name());
  }

  private static Attempt attempt(Document stored) {
    return new Attempt(
        stored.getDate("at").toInstant(), FailureReason.valueOf(stored.getString("reason")));
  }
}
