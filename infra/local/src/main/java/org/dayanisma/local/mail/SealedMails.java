package org.dayanisma.local.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.dayanisma.dataprotection.CiphertextRejected;
import org.dayanisma.dataprotection.RootKey;
import org.dayanisma.local.LocalProblem;

/**
 * The files of the mail folder, sealed with the root key: addresses and words of members rest
 * nowhere in clear. A file opens only under its own name.
 */
final class SealedMails {

  static final String SUFFIX = ".mail";

  /** What an older installation has in clear. */
  private static final String CLEAR = ".eml";

  private final Path folder;
  private final Path rootKeyFile;

  SealedMails(Path folder, Path rootKeyFile) {
    this.folder = folder;
    this.rootKeyFile = rootKeyFile;
  }

  void write(String name, byte[] message) throws IOException {
    Path draft = folder.resolve(name + ".draft");
    try {
      Files.write(draft, rootKey().wrap(message, place(name)));
      Files.move(draft, folder.resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  byte[] read(String name) throws IOException {
    Path file = folder.resolve(name + SUFFIX);
    try {
      return rootKey().unwrap(Files.readAllBytes(file), place(name));
    } catch (CiphertextRejected refused) {
      throw new LocalProblem(
          file + " was sealed with another root key than " + rootKeyFile + ", or is damaged.",
          refused);
    }
  }

  /** Names of all, oldest first. */
  List<String> names() throws IOException {
    return names(SUFFIX);
  }

  /** Seals what is still in clear. */
  void sealAll() throws IOException {
    for (String name : names(CLEAR)) {
      Path clear = folder.resolve(name + CLEAR);
      write(name, Files.readAllBytes(clear));
      Files.delete(clear);
    }
  }

  private List<String> names(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(suffix))
          .map(name -> name.substring(0, name.length() - suffix.length()))
          .sorted()
          .toList();
    }
  }

  private RootKey rootKey() {
    try {
      return RootKey.open(rootKeyFile);
    } catch (IllegalStateException unusable) {
      throw LocalProblem.of(unusable);
    }
  }

  private static byte[] place(String name) {
    return ("mail-1|" + name).getBytes(StandardCharsets.UTF_8);
  }
}
