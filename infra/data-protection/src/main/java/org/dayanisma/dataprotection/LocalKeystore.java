package org.dayanisma.dataprotection;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * The private keys of one service in a file only its user can read: {@code
 * <directory>/<service>/keystore.json}; public keys of all services beside it in {@code
 * <directory>/public/<service>.json}. For development and small installations; the file is as safe
 * as the disk it is on.
 */
public final class LocalKeystore implements KeyVault {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final String FILE = "keystore.json";

  private final Path directory;
  private final Aead keyEncryption;
  private final PrfSet lookUp;
  private final HybridDecrypt sealing;

  private LocalKeystore(Path directory, Document file) {
    this.directory = directory;
    this.keyEncryption = TinkKeysets.primitive(keys(file, "keyEncryption"), Aead.class);
    this.lookUp = TinkKeysets.primitive(keys(file, "lookUp"), PrfSet.class);
    this.sealing = TinkKeysets.primitive(keys(file, "sealing"), HybridDecrypt.class);
  }

  /**
   * Makes the keys of these services that do not exist yet; existing ones are never touched. Safe
   * to repeat and to run in several processes at once.
   *
   * @param directory made if missing, readable by its owner only
   */
  public static void initialise(Path directory, List<String> services) {
    services.forEach(LocalKeystore::requireName);
    KeyFiles.exclusively(
        directory,
        () -> {
          for (String service : services) {
            initialise(directory, service);
          }
        });
  }

  /**
   * Opens the keys of a service.
   *
   * @throws IllegalStateException with one clear sentence if they are missing, damaged or readable
   *     by everybody
   */
  static LocalKeystore open(Path directory, String service) {
    Path file = directory.resolve(requireName(service)).resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException(
          "There are no keys of "
              + service
              + " in "
              + directory.toAbsolutePath()
              + "; set DAYANISMA_KEYS_DIR to the folder that holds them.");
    }
    KeyFiles.requirePrivate(file);
    return new LocalKeystore(directory, read(file));
  }

  @Override
  public byte[] wrap(byte[] dataKey, byte[] associatedData) {
    try {
      return keyEncryption.encrypt(dataKey, associatedData);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public byte[] unwrap(byte[] wrapped, byte[] associatedData) {
    try {
      return keyEncryption.decrypt(wrapped, associatedData);
    } catch (GeneralSecurityException refused) {
      throw new CiphertextRejected();
    }
  }

  PrfSet lookUp() {
    return lookUp;
  }

  HybridDecrypt sealing() {
    return sealing;
  }

  HybridEncrypt sealingFor(String recipient) {
    Path file = publicFile(directory, requireName(recipient));
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException("There is no public key of " + recipient + ".");
    }
    KeysetHandle keys = TinkKeysets.parsePublic(read(file).getString("sealing"));
    return TinkKeysets.primitive(keys, HybridEncrypt.class);
  }

  private static void initialise(Path directory, String service) {
    Path file = directory.resolve(service).resolve(FILE);
    if (!Files.exists(file)) {
      Document content =
          new Document("format", 1)
              .append("service", service)
              .append("keyEncryption", TinkKeysets.text(TinkKeysets.newKeyEncryption()))
              .append("lookUp", TinkKeysets.text(TinkKeysets.newLookUp()))
              .append("sealing", TinkKeysets.text(TinkKeysets.newSealing()));
      KeyFiles.write(file, content.toJson());
    }
    Path publicFile = publicFile(directory, service);
    if (!Files.exists(publicFile)) {
      Document content =
          new Document("format", 1)
              .append("service", service)
              .append("sealing", TinkKeysets.publicText(keys(read(file), "sealing")));
      KeyFiles.write(publicFile, content.toJson());
    }
  }

  private static Path publicFile(Path directory, String service) {
    return directory.resolve("public").resolve(service + ".json");
  }

  private static KeysetHandle keys(Document file, String name) {
    String text = file.getString(name);
    if (text == null) {
      throw new IllegalStateException("a key file is damaged");
    }
    return TinkKeysets.parse(text);
  }

  private static Document read(Path file) {
    try {
      return Document.parse(Files.readString(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (RuntimeException broken) {
      throw new IllegalStateException("The key file " + file + " is damaged.");
    }
  }

  private static String requireName(String service) {
    if (!NAME.matcher(service).matches() || service.equals("public")) {
      throw new IllegalArgumentException("not a name of a service: " + service);
    }
    return service;
  }
}
