package org.dayanisma.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders for their owner only (0600 and 0700 where the file system knows modes). */
public final class PrivateFiles {

  private PrivateFiles() {}

  /** Takes every right from everybody but the owner. */
  public static void restrict(Path path) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(
          PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }
  }

  /** Writes a whole private file or nothing: never readable by others, never half written. */
  public static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " has no folder");
    }
    Files.createDirectories(folder);
    // createTempFile makes it 0600 from the first instant
    Path draft = Files.createTempFile(folder, ".draft", null);
    Files.writeString(draft, text, StandardCharsets.UTF_8);
    restrict(draft);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
