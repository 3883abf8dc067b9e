package org.dayanisma.dataprotection;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;

/**
 * Where the keys of a service come from: all of them from the local keystore, or the key-encryption
 * key from a vault and the others from a keystore file that this vault has sealed.
 *
 * @param vault wraps data keys
 * @param keys all other keys
 */
record Keyring(KeyVault vault, ServiceKeys keys) {

  static Keyring of(KeyProperties properties, String service) {
    VaultProperties vault = properties.vault();
    if (vault != null) {
      TransitKeyVault transit = TransitKeyVault.open(vault, service);
      return sealedBy(transit, properties.directory(), service, vault.makeKeystore());
    }
    LocalKeystore local = LocalKeystore.open(properties.directory(), properties.rootKey(), service);
    return new Keyring(local, local.keys());
  }

  private static Keyring sealedBy(KeyVault vault, Path directory, String service, boolean make) {
    KeystoreFile file = new KeystoreFile(directory, service, vault);
    if (make) {
      KeyFiles.exclusively(
          directory,
          () -> {
            if (!Files.exists(file.path())) {
              file.write(ServiceKeys.completed(new Document()));
            }
          });
    }
    Document keySets = file.read();
    ServiceKeys.publish(service, keySets, directory);
    return new Keyring(vault, ServiceKeys.of(keySets, directory));
  }
}
