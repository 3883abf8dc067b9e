package org.dayanisma.auditlog;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.dayanisma.dataprotection.SignatureVerifier;
import org.jspecify.annotations.Nullable;

/**
 * The verifier as a tool: it reads stores, files and topic, changes nothing, and needs only public
 * keys.
 */
public final class AuditVerification {

  private final MongoClient client;
  private final Path checkpoints;
  private final SignatureVerifier signatures;
  private final Map<String, List<SignedCheckpoint>> fromTopic;

  /**
   * Reads the topic.
   *
   * @param keys folder of the keystores; only its public part is read
   * @param checkpoints folder of the files of checkpoints
   * @param bootstrap the broker; null to leave out the topic
   * @throws IllegalStateException with one clear sentence if the topic cannot be read
   */
  public AuditVerification(
      MongoClient client, Path keys, Path checkpoints, @Nullable String bootstrap) {
    this.client = client;
    this.checkpoints = checkpoints;
    this.signatures = SignatureVerifier.of(keys);
    this.fromTopic = bootstrap == null ? Map.of() : topic(bootstrap);
  }

  private static Map<String, List<SignedCheckpoint>> topic(String bootstrap) {
    try {
      return CheckpointTopic.read(bootstrap);
    } catch (KafkaException unreachable) {
      throw new IllegalStateException(
          "The topic " + CheckpointSigned.TOPIC + " at " + bootstrap + " cannot be read.",
          unreachable);
    } catch (RuntimeException foreign) {
      throw new IllegalStateException(
          "Something in the topic " + CheckpointSigned.TOPIC + " is no checkpoint.", foreign);
    }
  }

  /**
   * Verifies the log of one service.
   *
   * @param database of the service, without {@code -audit}
   */
  public Verdict verify(String service, String database) {
    List<SignedCheckpoint> signed = new ArrayList<>(fromTopic.getOrDefault(service, List.of()));
    try {
      signed.addAll(new CheckpointFile(checkpoints, service).read());
    } catch (IOException | IllegalArgumentException unreadable) {
      return new Verdict.Broken(
          -1, "the file of checkpoints holds something that is no checkpoint.");
    }
    FindIterable<Document> records =
        client
            .getDatabase(database + "-audit")
            .getCollection("records")
            .find()
            .sort(Sorts.ascending("_id"));
    try {
      return new LogVerifier(service, signatures).verify(signed, records);
    } catch (MongoException unreachable) {
      return new Verdict.Broken(-1, "the store cannot be read.");
    }
  }
}
