package org.dayanisma.notification.deliveries.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
 * <p>Invariant: ends at most once, as delivered, failed or muted, and never changes afterwards.
 * Being sent is not a state but a claim that runs out: {@link #dueAt} lies in the future while a
 * worker has it.
 */
public final class Delivery {

  /** The last attempts are kept; the first of a long outage all look the same. */
  private static final int ATTEMPTS_KEPT = 20;

  private final DeliveryId id;
  private final NoticeId notice;
  private final RecipientId recipient;
  private final NoticeType type;
  private final Channel channel;
  private final Instant plannedAt;

  private long version;
  private DeliveryStatus status;
  private Instant dueAt;
  private int failures;
  private List<Attempt> attempts;
  private @Nullable Instant endedAt;
  private @Nullable String wording;

  private Delivery(Snapshot snapshot) {
    this.id = snapshot.id();
    this.notice = snapshot.notice();
    this.recipient = snapshot.recipient();
    this.type = snapshot.type();
    this.channel = snapshot.channel();
    this.plannedAt = snapshot.plannedAt();
    this.version = snapshot.version();
    this.status = snapshot.status();
    this.dueAt = snapshot.dueAt();
    this.failures = snapshot.failures();
    this.attempts = snapshot.attempts();
    this.endedAt = snapshot.endedAt();
    this.wording = snapshot.wording();
  }

  /** Everything a delivery is, for the store. */
  public record Snapshot(
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
      @Nullable String wording) {

    public Snapshot {
      attempts = List.copyOf(attempts);
    }
  }

  /** A delivery to be made as soon as possible. */
  public static Delivery planned(Notice notice, Channel channel, Instant now) {
    return new Delivery(
        new Snapshot(
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
            null));
  }

  public static Delivery restored(Snapshot snapshot) {
    return new Delivery(snapshot);
  }

  public Snapshot snapshot() {
    return new Snapshot(
        id, notice, recipient, type, channel, plannedAt, version, status, dueAt, failures, attempts,
        endedAt, wording);
  }

  /** No address is known: it waits, for as long as it takes. */
  public List<DeliveryEvent> waitForContact(Instant now) {
    return happened(status == DeliveryStatus.READY, new WaitsForContact(now));
  }

  /** An address came: due at once, if it waited for one. */
  public List<DeliveryEvent> contactCame(Instant now) {
    return happened(status == DeliveryStatus.WAITING_FOR_CONTACT, new ContactCame(now));
  }

  public List<DeliveryEvent> mute(Instant now) {
    return happened(status == DeliveryStatus.READY, new Muted(now));
  }

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

  private List<DeliveryEvent> happened(boolean allowed, DeliveryEvent event) {
    if (!allowed) {
      return List.of();
    }
    apply(event);
    return List.of(event);
  }

  private void apply(DeliveryEvent event) {
    version++;
    switch (event) {
      case WaitsForContact waits -> status = DeliveryStatus.WAITING_FOR_CONTACT;
      case ContactCame came -> {
        status = DeliveryStatus.READY;
        dueAt = came.at();
      }
      case Muted muted -> end(DeliveryStatus.MUTED, muted.at());
      case Postponed postponed -> {
        failures++;
        attempted(new Attempt(postponed.at(), postponed.reason()));
        dueAt = postponed.dueAt();
      }
      case Delivered delivered -> {
        end(DeliveryStatus.DELIVERED, delivered.at());
        wording = delivered.wording();
      }
      case Failed failed -> {
        failures++;
        attempted(new Attempt(failed.at(), failed.reason()));
        end(DeliveryStatus.FAILED, failed.at());
      }
    }
  }

  private void end(DeliveryStatus end, Instant at) {
    status = end;
    endedAt = at;
  }

  private void attempted(Attempt attempt) {
    List<Attempt> all = new ArrayList<>(attempts);
    all.add(attempt);
    attempts = List.copyOf(all.subList(Math.max(0, all.size() - ATTEMPTS_KEPT), all.size()));
  }

  public DeliveryId id() {
    return id;
  }

  public NoticeId notice() {
    return notice;
  }

  public RecipientId recipient() {
    return recipient;
  }

  public NoticeType type() {
    return type;
  }

  public Channel channel() {
    return channel;
  }

  public Lane lane() {
    return type.lane();
  }

  public DeliveryStatus status() {
    return status;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public long version() {
    return version;
  }
}
