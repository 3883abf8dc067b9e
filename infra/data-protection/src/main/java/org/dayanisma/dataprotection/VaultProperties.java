package org.dayanisma.dataprotection;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The transit engine of HashiCorp Vault or OpenBao; without an address the local keystore holds the
 * key.
 *
 * @param address for example {@code https://vault.internal:8200}; http only to this machine
 * @param mount path of the transit engine
 * @param key name of this service's key there; blank for the service's name
 * @param namespace value of {@code X-Vault-Namespace}; blank for none
 * @param token the access token; blank if it is in a file
 * @param tokenFile file with the token, read at every request because an agent renews it
 * @param timeout for connecting, and again for the answer; at most a minute
 * @param makeKeystore whether a missing keystore is made: only for the first start of a service
 */
public record VaultProperties(
    URI address,
    @DefaultValue("transit") String mount,
    @DefaultValue("") String key,
    @DefaultValue("") String namespace,
    @DefaultValue("") String token,
    @Nullable Path tokenFile,
    @DefaultValue("5s") Duration timeout,
    @DefaultValue("false") boolean makeKeystore) {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  public VaultProperties {
    if (address.getHost() == null
        || !("https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && isThisMachine(address.getHost())))) {
      throw new IllegalArgumentException(
          "dayanisma.keys.vault.address must be https, or http to this machine");
    }
    if (!mount.matches("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*") || !key.matches("[A-Za-z0-9_-]*")) {
      throw new IllegalArgumentException(
          "dayanisma.keys.vault.mount and .key must be names of the vault");
    }
    if (token.isBlank() == (tokenFile == null)) {
      throw new IllegalArgumentException("dayanisma.keys.vault needs either token or token-file");
    }
    if (!timeout.isPositive() || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("dayanisma.keys.vault.timeout must be at most a minute");
    }
  }

  /** Keeps the token out of logs. */
  @Override
  public String toString() {
    return "VaultProperties[" + address + ", " + mount + ", " + key + "]";
  }

  private static boolean isThisMachine(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
