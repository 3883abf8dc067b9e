package org.dayanisma.local.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.dayanisma.local.Installation;
import org.dayanisma.local.LocalProblem;
import org.dayanisma.local.Part;
import org.dayanisma.local.PrivateFiles;

/**
 * The secret every demo client of this installation uses: generated once, readable by its owner
 * only. For an identity provider that is not ours, the person names the file.
 */
public final class ClientSecret {

  private static final int BYTES = 32;

  private ClientSecret() {}

  /** Reads the secret; makes it first if this is a new installation. */
  public static String readOrCreate(Installation installation) {
    Path file = file(installation);
    try {
      if (!Files.exists(file)) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        PrivateFiles.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
      }
    } catch (IOException failure) {
      throw new LocalProblem("The file " + file + " cannot be used.", failure);
    }
    return read(file);
  }

  /** Reads the secret of an installation that has been started before. */
  public static String read(Installation installation) {
    if (installation.isExternal(Part.IDENTITY)) {
      return read(
          installation
              .clientSecretFile()
              .orElseThrow(() ->
                  new LocalProblem(
                      "Demo data is loaded as the client platform of "
                          + installation.issuer()
                          + "; set DAYANISMA_CLIENT_SECRET_FILE to the file with its secret.")));
    }
    Path file = file(installation);
    if (!Files.isReadable(file)) {
      throw new LocalProblem(
          "The platform has not been started here yet; ./dayanisma up starts it.");
    }
    return readOrCreate(installation);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException failure) {
      throw new LocalProblem("The file " + file + " cannot be used.", failure);
    }
  }

  private static Path file(Installation installation) {
    return installation.folder("identity").resolve("client-secret");
  }
}
