package org.dayanisma.dataprotection;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeyVerify;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.bson.Document;

/** The public keys of all services: {@code <directory>/public/<service>.json}. */
final class PublicKeys {

  private static final String SEALING = "sealing";
  private static final String SIGNING = "signing";

  private final Path directory;

  PublicKeys(Path directory) {
    this.directory = directory;
  }

  /** The key to seal payloads for this service. */
  HybridEncrypt sealing(String service) {
    return TinkKeysets.primitive(keys(service, SEALING), HybridEncrypt.class);
  }

  /** The key to verify what this service signed. */
  PublicKeyVerify verifying(String service) {
    return TinkKeysets.primitive(keys(service, SIGNING), PublicKeyVerify.class);
  }

  /** Writes the public halves; leaves alone a file that holds the same. */
  void publish(String service, KeysetHandle sealing, KeysetHandle signing) {
    Path file = file(service);
    String sealingText = TinkKeysets.publicText(sealing);
    String signingText = TinkKeysets.publicText(signing);
    if (Files.exists(file)) {
      Document existing = KeyFiles.readDocument(file);
      if (Objects.equals(existing.getString(SEALING), sealingText)
          && Objects.equals(existing.getString(SIGNING), signingText)) {
        return;
      }
    }
    Document content =
        new Document("format", 1)
            .append("service", service)
            .append(SEALING, sealingText)
            .append(SIGNING, signingText);
    KeyFiles.write(file, content.toJson());
  }

  private KeysetHandle keys(String service, String kind) {
    Path file = file(service);
    String text = Files.isRegularFile(file) ? KeyFiles.readDocument(file).getString(kind) : null;
    if (text == null) {
      throw new IllegalStateException(
          "There is no public " + kind + " key of " + service + " in " + file.getParent() + ".");
    }
    return TinkKeysets.parsePublic(text);
  }

  private Path file(String service) {
    return directory.resolve("public").resolve(KeyFiles.requireName(service) + ".json");
  }
}
