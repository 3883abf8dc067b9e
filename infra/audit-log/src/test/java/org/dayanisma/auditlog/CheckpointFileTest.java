package org.dayanisma.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a note when the disk is full, or the process dies, in its middle. */
class CheckpointFileTest {

  @TempDir Path directory;

  @Test
  void theBeginningOfANoteIsNoneAndIsReplacedByTheNext() throws IOException {
    CheckpointFile file = new CheckpointFile(directory, "membership-service");
    Path path = directory.resolve("membership-service.checkpoints");
    file.append(ofSize(1));
    file.append(ofSize(2));
    int first = Files.readAllBytes(path).length;
    file.append(ofSize(3));
    byte[] whole = Files.readAllBytes(path);

    for (int length = first; length < whole.length; length++) {
      Files.write(path, Arrays.copyOf(whole, length));

      assertThat(sizes(file)).as("cut at %d", length).containsExactly(1L, 2L);
      file.append(ofSize(4));
      assertThat(sizes(file)).as("cut at %d, then written", length).containsExactly(1L, 2L, 4L);
    }
  }

  @Test
  void aFileThatHoldsTheBeginningOfItsFirstNoteOnlyIsEmpty() throws IOException {
    CheckpointFile file = new CheckpointFile(directory, "membership-service");
    assertThat(file.read()).isEmpty();
    Files.writeString(directory.resolve("membership-service.checkpoints"), "membership-serv");

    assertThat(file.read()).isEmpty();
    file.append(ofSize(1));
    assertThat(sizes(file)).containsExactly(1L);
  }

  private static List<Long> sizes(CheckpointFile file) throws IOException {
    return file.read().stream().map(signed -> signed.checkpoint().size()).toList();
  }

  private static SignedCheckpoint ofSize(long size) {
    return new SignedCheckpoint(
        new Checkpoint(
            "membership-service", size, TreeHash.empty(), Instant.parse("2026-03-16T10:00:00Z")),
        new byte[] {1, 2, 3});
  }
}
