package org.dayanisma.dataprotection;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The key-encryption key in the transit engine of Vault or OpenBao. Wrapped keys are its texts
 * ({@code vault:v1:…}); the place is its {@code associated_data}.
 */
final class TransitKeyVault implements KeyVault {

  private static final Set<String> AUTHENTICATED =
      Set.of("aes128-gcm96", "aes256-gcm96", "chacha20-poly1305", "xchacha20-poly1305");
  private static final Pattern WRAPPED = Pattern.compile("vault:(v[0-9]{1,9}):([A-Za-z0-9+/=]+)");

  private final TransitClient client;
  private final String key;
  private final String name;

  private TransitKeyVault(TransitClient client, String key, String name) {
    this.client = client;
    this.key = key;
    this.name = name;
  }

  /**
   * Opens the service's key.
   *
   * @throws KeyVaultUnavailable if the vault or the key is not there
   * @throws IllegalStateException if the key is of a kind that cannot bind associated data, or may
   *     leave the vault
   */
  static TransitKeyVault open(VaultProperties properties, String service) {
    String key = properties.key().isBlank() ? service : properties.key();
    TransitKeyVault vault =
        new TransitKeyVault(
            new TransitClient(properties),
            key,
            "the transit key " + key + " at " + properties.address());
    vault.requireSuitable();
    return vault;
  }

  @Override
  public byte[] wrap(byte[] dataKey, byte[] associatedData) {
    Document answer =
        client.post(
            "encrypt/" + key,
            new Document("plaintext", base64(dataKey))
                .append("associated_data", base64(associatedData)));
    String wrapped = text(TransitClient.required(answer), "ciphertext");
    if (!WRAPPED.matcher(wrapped).matches()) {
      throw new KeyVaultUnavailable("its answer cannot be read");
    }
    return wrapped.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public byte[] unwrap(byte[] wrapped, byte[] associatedData) {
    String ciphertext = parsed(wrapped).group();
    Document answer =
        client.post(
            "decrypt/" + key,
            new Document("ciphertext", ciphertext)
                .append("associated_data", base64(associatedData)));
    if (answer == null) {
      throw new CiphertextRejected();
    }
    try {
      return Base64.getDecoder().decode(text(answer, "plaintext"));
    } catch (IllegalArgumentException notBase64) {
      throw new KeyVaultUnavailable("its answer cannot be read");
    }
  }

  @Override
  public String currentVersion() {
    Number latest = client.get("keys/" + key).get("latest_version", Number.class);
    if (latest == null) {
      throw new KeyVaultUnavailable("its answer cannot be read");
    }
    return "v" + latest.longValue();
  }

  @Override
  public String versionOf(byte[] wrapped) {
    return parsed(wrapped).group(1);
  }

  @Override
  public void rotate() {
    TransitClient.required(client.post("keys/" + key + "/rotate", new Document()));
  }

  @Override
  public String toString() {
    return name;
  }

  private void requireSuitable() {
    Document about = client.get("keys/" + key);
    boolean suitable =
        AUTHENTICATED.contains(String.valueOf(about.get("type")))
            && !about.getBoolean("derived", false)
            && !about.getBoolean("exportable", false)
            && !about.getBoolean("allow_plaintext_backup", false);
    if (!suitable) {
      throw new IllegalStateException(
          name + " must be of a type with associated data, not derived and not exportable.");
    }
  }

  private static Matcher parsed(byte[] wrapped) {
    Matcher text = WRAPPED.matcher(new String(wrapped, StandardCharsets.US_ASCII));
    if (!text.matches() || !isCanonical(text.group(2))) {
      throw new CiphertextRejected();
    }
    return text;
  }

  /**
   * Accepts only one text for each ciphertext, because base64 decoders overlook the last bits of
   * the last letter.
   */
  private static boolean isCanonical(String text) {
    try {
      return base64(Base64.getDecoder().decode(text)).equals(text);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static String text(Document answer, String field) {
    @Nullable String text = answer.getString(field);
    if (text == null) {
      throw new KeyVaultUnavailable("its answer cannot be read");
    }
    return text;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
