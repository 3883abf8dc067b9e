package org.dayanisma.httpapi;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.aead.XAesGcmKey;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dayanisma.dataprotection.BlindIndex;
import org.dayanisma.decisions.DerivedId;

/**
 * A caller's idempotency key and what is derived from it, through a blind index of the service. The
 * key itself is never stored: the store holds one-way values of it and the answer encrypted under
 * it. So reading the answer again takes the caller, the key and the keys of the service; whoever
 * has the store alone cannot try out short keys.
 */
final class IdempotencyKey {

  static final String HEADER = "Idempotency-Key";
  private static final Pattern WELL_FORMED = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final int KEY_BYTES = 32;

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private static final String FIELD = "idempotency-key";

  /** A value of 128 bits that only the service can derive from caller and key. */
  private final String secret;

  private IdempotencyKey(String secret) {
    this.secret = secret;
  }

  static IdempotencyKey of(String caller, String sent, BlindIndex index) {
    if (!WELL_FORMED.matcher(sent).matches()) {
      throw Problems.badRequest(
          "malformed-idempotency-key", "Idempotency-Key is 1 to 200 visible ASCII characters.");
    }
    return new IdempotencyKey(index.of(FIELD, text(lengthPrefixed(caller, sent))));
  }

  /** The id under which the request is recorded; one caller's key never collides with another's. */
  String recordId() {
    return text(digest("record", secret));
  }

  /**
   * Tells whether a repetition is the same request. It is salted with the key, so it does not
   * betray a short body.
   */
  String fingerprint(String method, String target, byte[] body) {
    return text(digest("request", secret, method, target, text(sha256(body))));
  }

  /**
   * The id of what this request creates; another request with the same key, long after, is another
   * command.
   */
  UUID commandId(String fingerprint) {
    return DerivedId.of("command", secret, fingerprint);
  }

  /**
   * Encrypts the body of an answer.
   *
   * @param bound what is kept in clear beside it; the body opens only together with the same
   */
  byte[] encrypt(byte[] answer, String bound) {
    try {
      return aead().encrypt(answer, digest("answer", secret, bound));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  byte[] decrypt(byte[] stored, String bound) {
    try {
      return aead().decrypt(stored, digest("answer", secret, bound));
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException("a stored answer is damaged", damaged);
    }
  }

  @AccessesPartialKey
  private Aead aead() throws GeneralSecurityException {
    byte[] derived =
        Hkdf.computeHkdf(
            "HMACSHA256",
            lengthPrefixed(secret),
            new byte[0],
            "idempotency-answer-2".getBytes(StandardCharsets.UTF_8),
            KEY_BYTES);
    XAesGcmKey answerKey =
        XAesGcmKey.create(
            PredefinedAeadParameters.XAES_256_GCM_192_BIT_NONCE_NO_PREFIX,
            SecretBytes.copyFrom(derived, InsecureSecretKeyAccess.get()),
            null);
    return KeysetHandle.newBuilder()
        .addEntry(KeysetHandle.importKey(answerKey).withRandomId().makePrimary())
        .build()
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  private static byte[] digest(String... parts) {
    return sha256(lengthPrefixed(parts));
  }

  private static byte[] lengthPrefixed(String... parts) {
    ByteBuffer bytes =
        ByteBuffer.allocate(
            Arrays.stream(parts)
                .mapToInt(part -> Integer.BYTES + part.getBytes(StandardCharsets.UTF_8).length)
                .sum());
    for (String part : parts) {
      byte[] encoded = part.getBytes(StandardCharsets.UTF_8);
      bytes.putInt(encoded.length).put(encoded);
    }
    return bytes.array();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
