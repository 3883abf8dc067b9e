package org.dayanisma.dataprotection;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * The private keys of one service in a file only its user can read: {@code
 * <directory>/<service>/keystore.json}; public keys of all services beside it in {@code
 * <directory>/public/<service>.json}. For development and small installations; the file is as safe
 * as the disk it is on.
 */
public final class LocalKeystore implements KeyVault {

  private static final String FILE = "keystore.json";
  private static final String KEY_ENCRYPTION = "keyEncryption";
  private static final String LOOK_UP = "lookUp";
  private static final String SEALING = "sealing";
  private static final String SIGNING = "signing";

  private final PublicKeys publicKeys;
  private final Aead keyEncryption;
  private final PrfSet lookUp;
  private final HybridDecrypt sealing;
  private final PublicKeySign signing;

  private LocalKeystore(Path directory, Document file) {
    this.publicKeys = new PublicKeys(directory);
    this.keyEncryption = TinkKeysets.primitive(keys(file, KEY_ENCRYPTION), Aead.class);
    this.lookUp = TinkKeysets.primitive(keys(file, LOOK_UP), PrfSet.class);
    this.sealing = TinkKeysets.primitive(keys(file, SEALING), HybridDecrypt.class);
    this.signing = TinkKeysets.primitive(keys(file, SIGNING), PublicKeySign.class);
  }

  /**
   * Makes the keys of these services that do not exist yet, also kinds of keys that an older
   * installation lacks; existing ones are never touched. Safe to repeat and to run in several
   * processes at once.
   *
   * @param directory made if missing, readable by its owner only
   */
  public static void initialise(Path directory, List<String> services) {
    services.forEach(KeyFiles::requireName);
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
    Path file = directory.resolve(KeyFiles.requireName(service)).resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException(
          "There are no keys of "
              + service
              + " in "
              + directory.toAbsolutePath()
              + "; set DAYANISMA_KEYS_DIR to the folder that holds them.");
    }
    KeyFiles.requirePrivate(file);
    return new LocalKeystore(directory, KeyFiles.readDocument(file));
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

  PublicKeySign signing() {
    return signing;
  }

  PublicKeys publicKeys() {
    return publicKeys;
  }

  private static void initialise(Path directory, String service) {
    Path file = directory.resolve(service).resolve(FILE);
    Document content =
        Files.exists(file)
            ? KeyFiles.readDocument(file)
            : new Document("format", 1).append("service", service);
    Map<String, Supplier<KeysetHandle>> kinds =
        Map.of(
            KEY_ENCRYPTION, TinkKeysets::newKeyEncryption,
            LOOK_UP, TinkKeysets::newLookUp,
            SEALING, TinkKeysets::newSealing,
            SIGNING, TinkKeysets::newSigning);
    Document completed = new Document(content);
    kinds.forEach(
        (kind, fresh) -> completed.computeIfAbsent(kind, _ -> TinkKeysets.text(fresh.get())));
    if (!completed.equals(content)) {
      KeyFiles.write(file, completed.toJson());
    }
    new PublicKeys(directory).publish(service, keys(completed, SEALING), keys(completed, SIGNING));
  }

  private static KeysetHandle keys(Document file, String name) {
    String text = file.getString(name);
    if (text == null) {
      throw new IllegalStateException("a key file is damaged");
    }
    return TinkKeysets.parse(text);
  }
}
