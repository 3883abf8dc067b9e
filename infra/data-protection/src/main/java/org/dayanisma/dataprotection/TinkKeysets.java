package org.dayanisma.dataprotection;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.Ed25519Parameters;
import com.google.crypto.tink.signature.SignatureConfig;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.security.GeneralSecurityException;

/** The kinds of keys used here, and their text form. The one class that touches Tink's registry. */
final class TinkKeysets {

  static {
    try {
      AeadConfig.register();
      HybridConfig.register();
      PrfConfig.register();
      SignatureConfig.register();
      StreamingAeadConfig.register();
    } catch (GeneralSecurityException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private TinkKeysets() {}

  /** Wraps data keys: XAES-256-GCM with random 192-bit nonces. */
  static KeysetHandle newKeyEncryption() {
    return generate(PredefinedAeadParameters.XAES_256_GCM_192_BIT_NONCE);
  }

  /** The same keys and a new one, which encrypts from now on. */
  static KeysetHandle withNewKeyEncryption(KeysetHandle keys) {
    try {
      return KeysetHandle.newBuilder(keys)
          .addEntry(
              KeysetHandle.generateEntryFromParameters(
                      PredefinedAeadParameters.XAES_256_GCM_192_BIT_NONCE)
                  .withRandomId()
                  .makePrimary())
          .build();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Encrypts the fields of one subject: XAES-256-GCM; the key version travels in our own prefix.
   */
  static KeysetHandle newDataKey() {
    return generate(PredefinedAeadParameters.XAES_256_GCM_192_BIT_NONCE_NO_PREFIX);
  }

  /** Encrypts one file: segments of 4 KB with AES-256-GCM, keys by HKDF-SHA256. */
  static KeysetHandle newFileKey() {
    return generate(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB);
  }

  /** Look-up values: HMAC-SHA256 as a pseudo-random function. */
  static KeysetHandle newLookUp() {
    return generate(PredefinedPrfParameters.HMAC_SHA256_PRF);
  }

  /** Sealed payloads: HPKE with X25519, HKDF-SHA256, AES-256-GCM. */
  static KeysetHandle newSealing() {
    try {
      return generate(
          HpkeParameters.builder()
              .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
              .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
              .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
              .setVariant(HpkeParameters.Variant.TINK)
              .build());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Signatures: Ed25519. */
  static KeysetHandle newSigning() {
    return generate(Ed25519Parameters.create(Ed25519Parameters.Variant.TINK));
  }

  static String text(KeysetHandle keys) {
    try {
      return TinkJsonProtoKeysetFormat.serializeKeyset(
          keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static KeysetHandle parse(String text) {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          text, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("a key file is damaged", broken);
    }
  }

  static byte[] bytes(KeysetHandle keys) {
    try {
      return TinkProtoKeysetFormat.serializeKeyset(
          keys, InsecureSecretKeyAccess.get(), RegistryConfiguration.get());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static KeysetHandle parse(byte[] bytes) {
    try {
      return TinkProtoKeysetFormat.parseKeyset(
          bytes, InsecureSecretKeyAccess.get(), RegistryConfiguration.get());
    } catch (GeneralSecurityException broken) {
      throw new CiphertextRejected();
    }
  }

  static String publicText(KeysetHandle privateKeys) {
    try {
      return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
          privateKeys.getPublicKeysetHandle(), RegistryConfiguration.get());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static KeysetHandle parsePublic(String text) {
    try {
      return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(text, RegistryConfiguration.get());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("a public key file is damaged", broken);
    }
  }

  static <P> P primitive(KeysetHandle keys, Class<P> kind) {
    try {
      return keys.getPrimitive(RegistryConfiguration.get(), kind);
    } catch (GeneralSecurityException unsuitable) {
      throw new IllegalStateException("a key file holds keys of another kind", unsuitable);
    }
  }

  private static KeysetHandle generate(Parameters parameters) {
    try {
      return KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
