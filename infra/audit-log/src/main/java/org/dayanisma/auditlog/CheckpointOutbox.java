package org.dayanisma.auditlog;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.dayanisma.eventrelay.AggregateChange;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateCollections;
import org.dayanisma.eventrelay.AggregateExists;
import org.dayanisma.eventrelay.NewAggregate;
import org.dayanisma.eventrelay.OutboxFull;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.dayanisma.eventrelay.StoredAggregate;

/**
 * Sends checkpoints to the topic {@code audit.checkpoints}: one document per service, with the
 * latest checkpoint as its state, goes through the relay like every other event. If another
 * instance was faster, it has signed the same tree or a larger one, and nothing needs to be done.
 */
final class CheckpointOutbox {

  private final AggregateCollection checkpoints;

  CheckpointOutbox(AggregateCollections collections) {
    this.checkpoints = collections.collection("audit_checkpoints");
  }

  void send(SignedCheckpoint signed) {
    Checkpoint checkpoint = signed.checkpoint();
    StoredAggregate present = checkpoints.find(checkpoint.origin()).orElse(null);
    long version = present == null ? 0 : present.version();
    Document state =
        new Document("size", checkpoint.size())
            .append("root", new Binary(checkpoint.root()))
            .append("at", Date.from(checkpoint.at()))
            .append("signature", new Binary(signed.signature()));
    List<OutgoingEvent> event =
        List.of(
            new OutgoingEvent(
                version + 1,
                CheckpointSigned.TOPIC,
                CheckpointSigned.TYPE,
                CheckpointSigned.of(signed).json(),
                false));
    try {
      if (present == null) {
        checkpoints.insert(new NewAggregate(checkpoint.origin(), 1, state, event, null));
      } else if (present.state().getLong("size") < checkpoint.size()) {
        var _ =
            checkpoints.update(
                new AggregateChange(checkpoint.origin(), version, version + 1, state, event, null));
      }
    } catch (AggregateExists fasterInstance) {
      // the other instance has signed as much as we have
    } catch (OutboxFull brokerAwayForHours) {
      // the file has it; when the broker is back, the next one covers more
    }
  }
}
