package org.dayanisma.dataprotection;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.bson.Document;

/**
 * The private keys of one service in one file, sealed: {@code {"format": 2, "service", "sealed"}}.
 * Format 1 held them in clear; it is still read, and {@link #isSealed} says so.
 */
final class KeystoreFile {

  private static final int SEALED = 2;
  private static final String FORMAT = "format";

  private final Path directory;
  private final String service;
  private final KeyWrapping seal;

  KeystoreFile(Path directory, String service, KeyWrapping seal) {
    this.directory = directory;
    this.service = KeyFiles.requireName(service);
    this.seal = seal;
  }

  static Path of(Path directory, String service) {
    return directory.resolve(KeyFiles.requireName(service)).resolve("keystore.json");
  }

  static boolean isSealed(Path file) {
    return Files.isRegularFile(file) && KeyFiles.readDocument(file).getInteger(FORMAT, 0) == SEALED;
  }

  static IllegalStateException missing(Path directory, String service) {
    return new IllegalStateException(
        "There are no keys of "
            + service
            + " in "
            + directory.toAbsolutePath()
            + "; set DAYANISMA_KEYS_DIR to the folder that holds them.");
  }

  Path directory() {
    return directory;
  }

  /**
   * The key sets by name.
   *
   * @throws IllegalStateException with one clear sentence if they are missing, damaged, not private
   *     or sealed by something else
   */
  Document read() {
    Path file = path();
    if (!Files.isRegularFile(file)) {
      throw missing(directory, service);
    }
    KeyFiles.requirePrivate(file);
    Document content = KeyFiles.readDocument(file);
    return isSealed(file) ? unsealed(content) : content;
  }

  void write(Document keySets) {
    byte[] plain = keySets.toJson().getBytes(StandardCharsets.UTF_8);
    Document content =
        new Document(FORMAT, SEALED)
            .append("service", service)
            .append("sealed", Base64.getEncoder().encodeToString(seal.wrap(plain, place())));
    KeyFiles.write(path(), content.toJson());
  }

  Path path() {
    return of(directory, service);
  }

  private Document unsealed(Document content) {
    try {
      byte[] sealed = Base64.getDecoder().decode(String.valueOf(content.get("sealed")));
      return Document.parse(new String(seal.unwrap(sealed, place()), StandardCharsets.UTF_8));
    } catch (CiphertextRejected | IllegalArgumentException refused) {
      throw new IllegalStateException(
          "The keystore "
              + path()
              + " cannot be opened with "
              + seal
              + ": it was sealed with another one, or is damaged.");
    }
  }

  private byte[] place() {
    return AssociatedData.of("keystore-2", service);
  }
}
