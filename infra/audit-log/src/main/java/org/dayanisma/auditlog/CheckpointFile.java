package org.dayanisma.auditlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The checkpoints of one service on this machine, {@code <directory>/<service>.checkpoints}: notes
 * with two empty lines between them, only ever appended. Keep it, or a copy, where those who run
 * the store cannot write.
 */
final class CheckpointFile {

  private static final String BETWEEN = "\n\n";

  private final Path path;

  CheckpointFile(Path directory, String service) {
    this.path = directory.resolve(service + ".checkpoints");
  }

  /** Appends and waits until it is on the disk. */
  void append(SignedCheckpoint checkpoint) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    byte[] note = (checkpoint.note() + BETWEEN).getBytes(StandardCharsets.UTF_8);
    try (FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(note);
      while (bytes.hasRemaining()) {
        var _ = file.write(bytes);
      }
      file.force(true);
    }
  }

  /**
   * All of them, none if there is no file.
   *
   * @throws IllegalArgumentException if something in it is no checkpoint
   */
  List<SignedCheckpoint> read() throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    List<SignedCheckpoint> found = new ArrayList<>();
    for (String note : Files.readString(path).split("\n" + BETWEEN, -1)) {
      if (!note.isBlank()) {
        found.add(SignedCheckpoint.parse(note + "\n"));
      }
    }
    return found;
  }
}
