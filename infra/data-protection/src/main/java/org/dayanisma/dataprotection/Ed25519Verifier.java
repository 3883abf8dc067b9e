package org.dayanisma.dataprotection;

import com.google.crypto.tink.PublicKeyVerify;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Verification with the public keys of a folder, each read once. */
final class Ed25519Verifier implements SignatureVerifier {

  private static final String FORMAT = "signature-1";

  private final PublicKeys publicKeys;
  private final Map<String, PublicKeyVerify> verifiers = new ConcurrentHashMap<>();

  Ed25519Verifier(PublicKeys publicKeys) {
    this.publicKeys = publicKeys;
  }

  @Override
  public boolean verify(String service, String context, byte[] data, byte[] signature) {
    PublicKeyVerify verifier = verifiers.computeIfAbsent(service, publicKeys::verifying);
    try {
      verifier.verify(signature, signed(service, context, data));
      return true;
    } catch (GeneralSecurityException notSigned) {
      return false;
    }
  }

  /** The bytes that are signed: the service, the context and the data. */
  static byte[] signed(String service, String context, byte[] data) {
    byte[] place = AssociatedData.of(FORMAT, service, context);
    return ByteBuffer.allocate(place.length + data.length).put(place).put(data).array();
  }
}
