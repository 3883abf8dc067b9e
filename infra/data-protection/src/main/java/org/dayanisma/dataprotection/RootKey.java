package org.dayanisma.dataprotection;

import com.google.crypto.tink.Aead;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The key that seals the files of an installation: keystores, and on the local platform the mails.
 * It is one file per user, away from the repository and from the data, so that a copy of the data
 * folder or of the databases' disk opens nothing.
 */
public final class RootKey implements KeyWrapping {

  /** The environment variable that names the file. */
  public static final String VARIABLE = "DAYANISMA_ROOT_KEY_FILE";

  private final Path file;
  private final Aead key;

  private RootKey(Path file) {
    this.file = file;
    this.key = TinkKeysets.primitive(TinkKeysets.parse(KeyFiles.readText(file)), Aead.class);
  }

  /**
   * Where the root key is: {@value #VARIABLE}, else {@code dayanisma/root-key} in the user's
   * configuration folder ({@code XDG_CONFIG_HOME}, else {@code ~/.config}).
   */
  public static Path fileOf(Map<String, String> environment) {
    String named = filled(environment.get(VARIABLE));
    if (named != null) {
      return Path.of(named).toAbsolutePath().normalize();
    }
    String configuration = filled(environment.get("XDG_CONFIG_HOME"));
    String home = filled(environment.get("HOME"));
    Path folder =
        configuration != null
            ? Path.of(configuration)
            : Path.of(home != null ? home : System.getProperty("user.home"), ".config");
    return folder.resolve("dayanisma").resolve("root-key").toAbsolutePath().normalize();
  }

  /**
   * Opens the root key.
   *
   * @throws IllegalStateException with one clear sentence if it is missing, damaged or not private
   */
  public static RootKey open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException(
          "There is no root key at "
              + file
              + "; put it back from its back-up or set "
              + VARIABLE
              + " to where it is.");
    }
    KeyFiles.requirePrivate(file);
    try {
      return new RootKey(file);
    } catch (IllegalStateException damaged) {
      throw new IllegalStateException("The root key " + file + " is damaged.");
    }
  }

  /** Opens the root key; makes it first if there is none. Safe in several processes at once. */
  static RootKey openOrMake(Path file) {
    if (!Files.exists(file)) {
      try {
        KeyFiles.exclusively(KeyFiles.parent(file), () -> makeIfMissing(file));
      } catch (UncheckedIOException failed) {
        throw new IllegalStateException(
            "The root key cannot be made at "
                + file
                + "; set "
                + VARIABLE
                + " to a place outside the data that can be written.",
            failed);
      }
    }
    return open(file);
  }

  private static void makeIfMissing(Path file) {
    if (!Files.exists(file)) {
      KeyFiles.write(file, TinkKeysets.text(TinkKeysets.newKeyEncryption()));
    }
  }

  @Override
  public byte[] wrap(byte[] plain, byte[] associatedData) {
    try {
      return key.encrypt(plain, associatedData);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public byte[] unwrap(byte[] sealed, byte[] associatedData) {
    try {
      return key.decrypt(sealed, associatedData);
    } catch (GeneralSecurityException refused) {
      throw new CiphertextRejected();
    }
  }

  @Override
  public String toString() {
    return "the root key " + file;
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
