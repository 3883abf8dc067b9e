package org.dayanisma.notification.deliveries.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.notification.deliveries.domain.DeliveryEvent.CalledOff;
import org.dayanisma.notification.deliveries.domain.DeliveryEvent.ContactCame;
import org.dayanisma.notification.deliveries.domain.DeliveryEvent.Delivered;
import org.dayanisma.notification.deliveries.domain.DeliveryEvent.Failed;
import org.dayanisma.notification.deliveries.domain.DeliveryEvent.Muted;
import org.dayanisma.notification.deliveries.domain.DeliveryEvent.Postponed;
import org.dayanisma.notification.deliveries.domain.DeliveryEvent.WaitsForContact;
import org.dayanisma.notification.notices.domain.Channel;
import org.dayanisma.notification.notices.domain.Lane;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeId;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.jspecify.annotations.Nullable;

/**
 * One notice to one person on one channel.
 *
 * <p>Invariant: ends at most once, as delivered, failed, muted or called off, and never changes
 * afterwards. Being sent is not a state but a claim that runs out: {@link #dueAt} lies in the
 * future while a worker has it.
 *
 * <p>It is not declared with {@code infra/aggregates}. The audience of a campaign is planned in
 * batches without a look at each row, and a claim moves {@link #dueAt} without a version; so a row
 * could be bound to nothing, and what every declared aggregate keeps would not hold for it. Nothing
 * is decided about access by it.
 *
 * @param version number of events it has had; 0 while it is only planned
 * @param dueAt not sent before; ahead while somebody has claimed it
 * @param failures how often it failed in all
 * @param attempts the last that failed, at most {@value #MOST_ATTEMPTS}
 * @param endedAt null as long as it has not ended
 * @param wording which text went out; null unless it was delivered
 */
public record Delivery(
    DeliveryId id,
    NoticeId notice,
    RecipientId recipient,
    NoticeType type,
    Channel channel,
    Instant plannedAt,
    long version,
    DeliveryStatus status,
    Instant dueAt,
    int failures,
    List<Attempt> attempts,
    @Nullable Instant endedAt,
    @Nullable String wording)
    implements Aggregate<Delivery, DeliveryEvent> {

  /** The first of a long outage all look the same. */
  static final int MOST_ATTEMPTS = 20;

  public Delivery {
    attempts = List.copyOf(attempts);
  }

  /** A delivery to be made as soon as possible. */
  public static Delivery planned(Notice notice, Channel channel, Instant now) {
    return new Delivery(
        DeliveryId.of(notice.id(), channel),
        notice.id(),
        notice.recipient(),
        notice.type(),
        channel,
        now,
        0,
        DeliveryStatus.READY,
        now,
        0,
        List.of(),
        null,
        null);
  }

  @Override
  public String key() {
    return id.value();
  }

  /** How urgent it is. */
  public Lane lane() {
    return type.lane();
  }

  /** No address is known: it waits, for as long as it takes. */
  public List<DeliveryEvent> waitForContact(Instant now) {
    return happened(status == DeliveryStatus.READY, new WaitsForContact(now));
  }

  /** An address came: due at once, if it waited for one. */
  public List<DeliveryEvent> contactCame(Instant now) {
    return happened(status == DeliveryStatus.WAITING_FOR_CONTACT, new ContactCame(now));
  }

  /** The recipient does not want it on this channel. */
  public List<DeliveryEvent> mute(Instant now) {
    return happened(status == DeliveryStatus.READY, new Muted(now));
  }

  /** There is nothing to call to any more. */
  public List<DeliveryEvent> callOff(Instant now) {
    return happened(status == DeliveryStatus.READY, new CalledOff(now));
  }

  /** The first mail server took it, with this text. */
  public List<DeliveryEvent> delivered(Instant now, String usedWording) {
    return happened(status == DeliveryStatus.READY, new Delivered(now, usedWording));
  }

  /** An attempt failed for a reason that may pass. */
  public List<DeliveryEvent> failedForNow(Instant now, FailureReason reason, RetryPolicy policy) {
    DeliveryEvent next =
        policy
            .next(failures + 1, plannedAt, now)
            .<DeliveryEvent>map(due -> new Postponed(now, reason, due))
            .orElseGet(() -> new Failed(now, FailureReason.EXPIRED));
    return happened(status == DeliveryStatus.READY, next);
  }

  /** An attempt failed for a reason that will not pass. */
  public List<DeliveryEvent> failedForGood(Instant now, FailureReason reason) {
    return happened(status == DeliveryStatus.READY, new Failed(now, reason));
  }

  private static List<DeliveryEvent> happened(boolean allowed, DeliveryEvent event) {
    return allowed ? List.of(event) : List.of();
  }

  @Override
  public Delivery apply(DeliveryEvent event) {
    return switch (event) {
      case WaitsForContact _ -> next(DeliveryStatus.WAITING_FOR_CONTACT, dueAt);
      case ContactCame came -> next(DeliveryStatus.READY, came.at());
      case Muted muted -> ended(DeliveryStatus.MUTED, muted.at(), null);
      case CalledOff over -> ended(DeliveryStatus.CALLED_OFF, over.at(), null);
      case Postponed postponed ->
          failed(new Attempt(postponed.at(), postponed.reason()), status, postponed.dueAt(), null);
      case Delivered delivered ->
          ended(DeliveryStatus.DELIVERED, delivered.at(), delivered.wording());
      case Failed failed ->
          failed(
              new Attempt(failed.at(), failed.reason()), DeliveryStatus.FAILED, dueAt, failed.at());
    };
  }

  private Delivery next(DeliveryStatus next, Instant due) {
    return new Delivery(
        id,
        notice,
        recipient,
        type,
        channel,
        plannedAt,
        version + 1,
        next,
        due,
        failures,
        attempts,
        endedAt,
        wording);
  }

  private Delivery ended(DeliveryStatus end, Instant at, @Nullable String used) {
    return new Delivery(
        id,
        notice,
        recipient,
        type,
        channel,
        plannedAt,
        version + 1,
        end,
        dueAt,
        failures,
        attempts,
        at,
        used);
  }

  private Delivery failed(
      Attempt attempt, DeliveryStatus next, Instant due, @Nullable Instant end) {
    List<Attempt> all = new ArrayList<>(attempts);
    all.add(attempt);
    List<Attempt> last = all.subList(Math.max(0, all.size() - MOST_ATTEMPTS), all.size());
    return new Delivery(
        id,
        notice,
        recipient,
        type,
        channel,
        plannedAt,
        version + 1,
        next,
        due,
        failures + 1,
        last,
        end,
        wording);
  }
}
