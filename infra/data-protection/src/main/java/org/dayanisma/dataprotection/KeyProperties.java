package org.dayanisma.dataprotection;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys are, and how long unwrapped ones are kept.
 *
 * @param directory folder of the local keystore
 * @param rootKeyFile the root key that seals them; blank for the present user's usual place
 * @param cacheFor how long an unwrapped data key stays in memory, more than zero, at most five
 *     minutes
 * @param cachedSubjects the most subjects whose keys stay in memory, 1 to 1,000,000
 * @param vault the vault that holds the key-encryption key; null for the local keystore
 * @param mongodbUri where the wrapped data keys are, with credentials that serve for nothing else;
 *     blank for the service's own server and credentials
 */
@ConfigurationProperties("dayanisma.keys")
public record KeyProperties(
    @DefaultValue("./.dayanisma/keys") Path directory,
    @DefaultValue("") String rootKeyFile,
    @DefaultValue("5m") Duration cacheFor,
    @DefaultValue("20000") int cachedSubjects,
    @Nullable VaultProperties vault,
    @DefaultValue("") String mongodbUri) {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  public KeyProperties {
    if (!cacheFor.isPositive() || cacheFor.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("dayanisma.keys.cache-for must be at most five minutes");
    }
    if (cachedSubjects < 1 || cachedSubjects > 1_000_000) {
      throw new IllegalArgumentException("dayanisma.keys.cached-subjects must be 1 to 1,000,000");
    }
  }

  /** Leaves out the address of the keys, which holds a password. */
  @Override
  public String toString() {
    return "KeyProperties[" + directory + "]";
  }

  Path rootKey() {
    return rootKeyFile.isBlank() ? RootKey.fileOf(System.getenv()) : Path.of(rootKeyFile);
  }
}
