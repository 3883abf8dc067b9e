package org.dayanisma.local;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dayanisma.auditlog.AuditVerification;
import org.dayanisma.auditlog.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * {@code audit verify}: prints one sentence for each service. It only reads, and needs only public
 * keys.
 */
final class AuditVerifyCommand {

  private static final int PATIENCE_SECONDS = 5;

  private final Installation installation;
  private final PrintStream out;

  AuditVerifyCommand(Installation installation, PrintStream out) {
    this.installation = installation;
    this.out = out;
  }

  /** Whether every log is sound. */
  boolean run(Command.AuditVerify command) {
    requireRunning(command);
    String uri = command.uri().orElseGet(this::store);
    boolean sound = true;
    try (MongoClient client = MongoClients.create(settings(uri))) {
      AuditVerification verification = verification(client, command.topic());
      for (Part service : Part.services()) {
        Verdict verdict = verification.verify(service.module(), service.label());
        out.println(service.module() + ": " + verdict.sentence());
        sound &= verdict.isSound();
      }
    }
    return sound;
  }

  /** A store that is down would be reported as a broken log. */
  private void requireRunning(Command.AuditVerify command) {
    if (command.uri().isEmpty() && ownStore().isEmpty()) {
      requireRunning(Part.MONGODB, "--uri names another store");
    }
    if (command.topic()) {
      requireRunning(Part.KAFKA, "--without-topic leaves the topic aside");
    }
  }

  private void requireRunning(Part part, String otherwise) {
    if (!installation.isExternal(part) && RunRecord.processOf(installation, part).isEmpty()) {
      throw new LocalProblem(
          "The platform is down ("
              + part.label()
              + "); ./dayanisma up starts it, "
              + otherwise
              + ".");
    }
  }

  private AuditVerification verification(MongoClient client, boolean topic) {
    Path keys = installation.folder("keys");
    @Nullable String broker = topic ? installation.kafkaBootstrap() : null;
    try {
      return new AuditVerification(client, keys, installation.auditFolder(), broker);
    } catch (IllegalStateException unreachable) {
      throw new LocalProblem(String.valueOf(unreachable.getMessage()), unreachable);
    }
  }

  private String store() {
    return ownStore().orElseGet(installation::mongoUri);
  }

  private Optional<String> ownStore() {
    return Optional.ofNullable(installation.environment().get("DAYANISMA_AUDIT_MONGODB_URI"))
        .filter(uri -> !uri.isBlank());
  }

  private static MongoClientSettings settings(String uri) {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(uri))
        .applyToClusterSettings(
            cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .build();
  }
}
