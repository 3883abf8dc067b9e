package org.dayanisma.local.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dayanisma.dataprotection.CiphertextRejected;
import org.dayanisma.dataprotection.RootKey;
import org.dayanisma.local.LocalProblem;
import org.jspecify.annotations.Nullable;

/**
 * The files of the mail folder, sealed with the root key: addresses and words of members are
 * nowhere stored in clear. A file opens only under its own name.
 */
final class SealedMails {

  static final String SUFFIX = ".mail";

  /** The ending of files that an older installation stored in clear. */
  private static final String CLEAR = ".eml";

  private static final Pattern NAME = Pattern.compile("[0-9]{1,19}");

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

  /** The size of its file in bytes. */
  long size(String name) throws IOException {
    return Files.size(folder.resolve(name + SUFFIX));
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name + SUFFIX));
  }

  /** Names of all, oldest first. */
  List<String> names() throws IOException {
    return names(SUFFIX);
  }

  /**
   * The newest names, or the newest before one; takes no more memory than these, however many there
   * are.
   */
  MailNames newest(int most, @Nullable String before) throws IOException {
    TreeSet<String> newest = new TreeSet<>();
    int all = 0;
    boolean older = false;
    try (DirectoryStream<Path> mails = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path mail : mails) {
        String name = name(mail, SUFFIX);
        all++;
        if (before == null || name.compareTo(before) < 0) {
          newest.add(name);
          if (newest.size() > most) {
            newest.pollFirst();
            older = true;
          }
        }
      }
    }
    return new MailNames(List.copyOf(newest), all, older);
  }

  boolean has(String name) {
    return NAME.matcher(name).matches() && Files.isRegularFile(folder.resolve(name + SUFFIX));
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
          .filter(file -> file.toString().endsWith(suffix))
          .map(file -> name(file, suffix))
          .sorted()
          .toList();
    }
  }

  private static String name(Path file, String suffix) {
    String whole = file.getFileName().toString();
    return whole.substring(0, whole.length() - suffix.length());
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
