package org.dayanisma.dataprotection;

import com.google.crypto.tink.KeysetHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.bson.Document;

/**
 * The private keys of one service in a file only its user can read: {@code
 * <directory>/<service>/keystore.json}, sealed with the {@link RootKey}; public keys of all
 * services beside it in {@code <directory>/public/<service>.json}. It is meant for development and
 * small installations: whoever has both the file and the root key has the keys.
 */
public final class LocalKeystore implements KeyVault {

  private static final String KEY_ENCRYPTION = "keyEncryption";

  private final KeystoreFile file;
  private final ServiceKeys keys;
  private volatile KeyEncryption keyEncryption;

  private LocalKeystore(KeystoreFile file) {
    Document keySets = file.read();
    this.file = file;
    this.keyEncryption = KeyEncryption.of(ServiceKeys.keySet(keySets, KEY_ENCRYPTION));
    this.keys = ServiceKeys.of(keySets, file.directory());
  }

  /**
   * Makes those keys of these services that do not exist yet, including kinds of keys that an older
   * installation lacks, and the root key if nothing is sealed yet; existing keys are never changed.
   * Keystores of an older installation that are still in clear are sealed. Safe to repeat and to
   * run in several processes at once.
   *
   * @param directory made if missing, readable by its owner only
   * @param rootKeyFile see {@link RootKey#fileOf}; not inside the directory
   * @throws IllegalStateException with one clear sentence if the root key is not the right one
   */
  public static void initialise(Path directory, Path rootKeyFile, List<String> services) {
    services.forEach(KeyFiles::requireName);
    requireApart(directory, rootKeyFile);
    KeyFiles.exclusively(
        directory,
        () -> {
          boolean somethingSealed =
              services.stream()
                  .anyMatch(name -> KeystoreFile.isSealed(KeystoreFile.of(directory, name)));
          RootKey root =
              somethingSealed ? RootKey.open(rootKeyFile) : RootKey.openOrMake(rootKeyFile);
          for (String service : services) {
            initialise(service, new KeystoreFile(directory, service, root));
          }
        });
  }

  /**
   * Opens the keys of a service; seals them first if they are still in clear.
   *
   * @throws IllegalStateException with one clear sentence if keys or root key are missing, damaged,
   *     not private or do not belong together
   */
  static LocalKeystore open(Path directory, Path rootKeyFile, String service) {
    Path file = KeystoreFile.of(directory, service);
    if (Files.isRegularFile(file) && !KeystoreFile.isSealed(file)) {
      KeyFiles.requirePrivate(file);
      initialise(directory, rootKeyFile, List.of(service));
    }
    if (!Files.isRegularFile(file)) {
      throw KeystoreFile.missing(directory, service);
    }
    return new LocalKeystore(new KeystoreFile(directory, service, RootKey.open(rootKeyFile)));
  }

  @Override
  public byte[] wrap(byte[] dataKey, byte[] associatedData) {
    try {
      return keyEncryption.aead().encrypt(dataKey, associatedData);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public byte[] unwrap(byte[] wrapped, byte[] associatedData) {
    KeyEncryption known = keyEncryption;
    if (!known.versions().contains(KeyEncryption.versionOf(wrapped))) {
      known = reread(); // another instance may have made a new version
    }
    try {
      return known.aead().decrypt(wrapped, associatedData);
    } catch (GeneralSecurityException refused) {
      throw new CiphertextRejected();
    }
  }

  @Override
  public String currentVersion() {
    return keyEncryption.current();
  }

  @Override
  public String versionOf(byte[] wrapped) {
    return KeyEncryption.versionOf(wrapped);
  }

  @Override
  public void rotate() {
    KeyFiles.exclusively(
        file.directory(),
        () -> {
          Document keySets = file.read();
          KeysetHandle versions = ServiceKeys.keySet(keySets, KEY_ENCRYPTION);
          keySets.put(KEY_ENCRYPTION, TinkKeysets.text(TinkKeysets.withNewKeyEncryption(versions)));
          file.write(keySets);
          reread();
        });
  }

  private KeyEncryption reread() {
    KeyEncryption fresh = KeyEncryption.of(ServiceKeys.keySet(file.read(), KEY_ENCRYPTION));
    keyEncryption = fresh;
    return fresh;
  }

  ServiceKeys keys() {
    return keys;
  }

  private static void initialise(String service, KeystoreFile file) {
    boolean exists = Files.exists(file.path());
    Document before = exists ? file.read() : new Document();
    if (exists) {
      // only the kinds that came later may be missing; anything else is damage, not a new start
      ServiceKeys.keySet(before, KEY_ENCRYPTION);
      ServiceKeys.keySet(before, ServiceKeys.LOOK_UP);
      ServiceKeys.keySet(before, ServiceKeys.SEALING);
    }
    Document keySets = ServiceKeys.completed(before);
    keySets.computeIfAbsent(KEY_ENCRYPTION, _ -> TinkKeysets.text(TinkKeysets.newKeyEncryption()));
    if (!KeystoreFile.isSealed(file.path()) || !keySets.equals(before)) {
      file.write(keySets);
    }
    ServiceKeys.publish(service, keySets, file.directory());
  }

  private static void requireApart(Path directory, Path rootKeyFile) {
    if (absolute(rootKeyFile).startsWith(absolute(directory))) {
      throw new IllegalStateException(
          "The root key "
              + rootKeyFile
              + " must not lie among the keystores it seals; set "
              + RootKey.VARIABLE
              + " to another place.");
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
