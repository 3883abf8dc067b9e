package org.dayanisma.dataprotection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * Files that only their owner can read: mode 0600 in folders of mode 0700, written whole or not at
 * all, and on disk before they appear.
 */
final class KeyFiles {

  /** File locks exclude other processes only; this one excludes other threads. */
  private static final ReentrantLock IN_PROCESS = new ReentrantLock();

  private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private KeyFiles() {}

  /** A service's name as part of a path. */
  static String requireName(String service) {
    if (!SERVICE.matcher(service).matches() || service.equals("public")) {
      throw new IllegalArgumentException("not a name of a service: " + service);
    }
    return service;
  }

  static String readText(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Document readDocument(Path file) {
    String text = readText(file);
    try {
      return Document.parse(text);
    } catch (RuntimeException broken) {
      throw new IllegalStateException("The key file " + file + " is damaged.");
    }
  }

  static void exclusively(Path directory, Runnable work) {
    IN_PROCESS.lock();
    try {
      makePrivate(directory);
      try (FileChannel channel =
              FileChannel.open(
                  directory.resolve(".lock"),
                  Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                  attributes(directory, "rw-------"));
          var _ = channel.lock()) {
        work.run();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      IN_PROCESS.unlock();
    }
  }

  static void write(Path file, String content) {
    Path folder = parent(file);
    try {
      makePrivate(folder);
      Path written =
          Files.createTempFile(folder, ".new-", ".json", attributes(folder, "rw-------"));
      try {
        fill(written, content);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(written); // a disk that is full must keep no part of a key
      }
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void fill(Path file, String content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  static void requirePrivate(Path file) {
    try {
      if (posix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
        throw new IllegalStateException(
            "The key file " + file + " is open to others than its owner; make it 0600.");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void makePrivate(Path folder) throws IOException {
    Files.createDirectories(folder, attributes(existing(folder), "rwx------"));
  }

  private static Path existing(Path folder) {
    Path candidate = folder.toAbsolutePath();
    while (!Files.exists(candidate)) {
      candidate = parent(candidate);
    }
    return candidate;
  }

  static Path parent(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("not inside a folder: " + path);
    }
    return parent;
  }

  private static FileAttribute<?>[] attributes(Path existing, String permissions) {
    return posix(existing)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
