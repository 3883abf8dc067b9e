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
 * with two empty lines between them, which are only ever appended. Keep the file, or a copy, where
 * those who run the store cannot write.
 */
final class CheckpointFile {

  private static final String BETWEEN = "\n\n";
  private static final String END_OF_A_NOTE = "\n" + BETWEEN;
  private static final int MORE_THAN_A_NOTE = 4096;

  private final Path path;

  CheckpointFile(Path directory, String service) {
    this.path = directory.resolve(service + ".checkpoints");
  }

  /**
   * Appends a checkpoint and waits until it is on the disk. If a full disk or a killed process left
   * part of an earlier note, that part was never told to anybody and is cut off.
   */
  void append(SignedCheckpoint checkpoint) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    ByteBuffer bytes =
        ByteBuffer.wrap((checkpoint.note() + BETWEEN).getBytes(StandardCharsets.UTF_8));
    try (FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = endOfWholeNotes(file);
      file.truncate(end).position(end);
      while (bytes.hasRemaining()) {
        var _ = file.write(bytes);
      }
      file.force(true);
    }
  }

  /**
   * All checkpoints, none if there is no file; an incomplete one at the end does not count.
   *
   * @throws IllegalArgumentException if something in it is not a checkpoint
   */
  List<SignedCheckpoint> read() throws IOException {
    List<SignedCheckpoint> found = new ArrayList<>();
    for (String note : wholeNotes().split(END_OF_A_NOTE, -1)) {
      if (!note.isBlank()) {
        found.add(SignedCheckpoint.parse(note + "\n"));
      }
    }
    return found;
  }

  private String wholeNotes() throws IOException {
    if (!Files.exists(path)) {
      return "";
    }
    String all = Files.readString(path, StandardCharsets.ISO_8859_1);
    byte[] whole = all.substring(0, lengthOfWholeNotes(all)).getBytes(StandardCharsets.ISO_8859_1);
    return new String(whole, StandardCharsets.UTF_8);
  }

  private static long endOfWholeNotes(FileChannel file) throws IOException {
    long from = Math.max(0, file.size() - MORE_THAN_A_NOTE);
    ByteBuffer bytes = ByteBuffer.allocate((int) (file.size() - from));
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) > 0) {
      // until the end of the file is read
    }
    return from + lengthOfWholeNotes(new String(bytes.array(), StandardCharsets.ISO_8859_1));
  }

  /** One character stands for one byte. */
  private static int lengthOfWholeNotes(String bytes) {
    int end = bytes.lastIndexOf(END_OF_A_NOTE);
    return end < 0 ? 0 : end + END_OF_A_NOTE.length();
  }
}
