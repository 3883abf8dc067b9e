package org.dayanisma.auditlog;

import com.mongodb.MongoException;
import java.io.IOException;
import java.time.InstantSource;
import org.dayanisma.dataprotection.Signatures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs how far the log has come, and writes this to the file first, then to the topic. Only what
 * is durable is signed; a checkpoint over a record that the store then forgets could never be put
 * right.
 */
public final class Checkpoints {

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  private final String service;
  private final AuditLog audit;
  private final Signatures signatures;
  private final CheckpointFile file;
  private final CheckpointOutbox outbox;
  private final InstantSource time;
  private long signedSize;

  Checkpoints(
      String service,
      AuditLog audit,
      Signatures signatures,
      CheckpointFile file,
      CheckpointOutbox outbox,
      InstantSource time) {
    this.service = service;
    this.audit = audit;
    this.signatures = signatures;
    this.file = file;
    this.outbox = outbox;
    this.time = time;
  }

  /** Signs a checkpoint if the log has grown since the last one; safe to repeat. */
  public synchronized void sign() {
    try {
      if (audit.current().size() <= signedSize) {
        return;
      }
      TreeEdge tree = audit.durable();
      SignedCheckpoint signed =
          SignedCheckpoint.by(
              signatures, new Checkpoint(service, tree.size(), tree.root(), time.instant()));
      file.append(signed);
      outbox.send(signed);
      signedSize = tree.size();
    } catch (AuditUnavailable | MongoException | IOException notNow) {
      LOG.warn("No checkpoint of the audit log at present ({})", notNow.getClass().getName());
    } catch (Throwable broken) { // above all a changed row; the schedule tries again the next time
      LOG.error("The audit log cannot be signed ({})", broken.getClass().getName());
    }
  }
}
