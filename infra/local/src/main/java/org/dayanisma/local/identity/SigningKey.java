package org.dayanisma.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.dayanisma.local.LocalProblem;
import org.dayanisma.local.PrivateFiles;

/**
 * The key that signs this installation's tokens; kept, so that tokens stay valid when the platform
 * starts again.
 */
final class SigningKey {

  private static final int BITS = 2048;

  private SigningKey() {}

  static RSAKey readOrCreate(Path file) {
    try {
      if (!Files.exists(file)) {
        RSAKey key =
            new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
        PrivateFiles.write(file, key.toJSONString());
      }
      return RSAKey.parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException | JOSEException | ParseException failure) {
      throw new LocalProblem(
          "The signing key " + file + " cannot be used; ./dayanisma reset makes a new one.",
          failure);
    }
  }
}
