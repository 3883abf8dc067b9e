package org.dayanisma.eventrelay.operate;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dayanisma.eventrelay.mongo.JournalReader;
import org.dayanisma.eventrelay.relay.EventBroker;
import org.dayanisma.eventrelay.relay.Republishing;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Shows what this service has published, and publishes it again to refill a destroyed broker or
 * feed a new consumer.
 */
@Endpoint(id = "eventjournal")
public class EventJournalEndpoint {

  private static final int MOST_LINES = 500;

  private final JournalReader journal;
  private final EventBroker broker;
  private final AtomicBoolean replaying = new AtomicBoolean();

  public EventJournalEndpoint(JournalReader journal, EventBroker broker) {
    this.journal = journal;
    this.broker = broker;
  }

  /**
   * @param entries newest first, without bodies
   */
  public record Overview(long total, List<JournalReader.Line> entries) {}

  /** {@code GET eventjournal?topic=&subject=&limit=}. */
  @ReadOperation
  public Overview list(@Nullable String topic, @Nullable String subject, @Nullable Integer limit) {
    int lines = limit == null ? 50 : Math.clamp(limit, 1, MOST_LINES);
    return new Overview(journal.count(), journal.newest(topic, subject, lines));
  }

  /**
   * {@code POST eventjournal {"topic","subject"}}, both optional. Consumers ignore what they have
   * seen, so repeating it does no harm; only one replay runs at a time. Entries that somebody else
   * wrote into the journal are left out and counted.
   */
  @WriteOperation
  public Republishing.Result replay(@Nullable String topic, @Nullable String subject) {
    if (!replaying.compareAndSet(false, true)) {
      throw new IllegalStateException("A replay of the journal is under way");
    }
    try {
      Republishing republishing = new Republishing(broker);
      journal.visit(topic, subject, republishing::add, republishing::leaveOut);
      return republishing.finish();
    } finally {
      replaying.set(false);
    }
  }
}
