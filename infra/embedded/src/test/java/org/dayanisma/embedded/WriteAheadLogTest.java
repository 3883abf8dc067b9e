package org.dayanisma.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteAheadLogTest {

  @TempDir Path folder;

  private Path file = Path.of("");
  private byte[] whole = {};

  /** Where each of the three batches ends. */
  private final List<Integer> ends = new ArrayList<>();

  @BeforeEach
  void threeBatches() throws IOException {
    file = folder.resolve("store.log");
    try (WriteAheadLog log = new WriteAheadLog(file)) {
      for (String key : List.of("a", "b", "c")) {
        log.put("map", key.getBytes(UTF_8), ("value of " + key).getBytes(UTF_8));
        log.write(log.take());
        ends.add((int) log.size());
      }
    }
    whole = Files.readAllBytes(file);
  }

  @Test
  void givesWhatWasWritten() throws IOException {
    assertThat(replayed(whole)).containsExactly("a", "b", "c");
  }

  @Test
  void cutsOffTheBeginningOfABatchThatAKilledProcessLeft() throws IOException {
    for (int length = 0; length < whole.length; length++) {
      int cut = length;
      long batches = ends.stream().filter(end -> end <= cut).count();

      assertThat(replayed(Arrays.copyOf(whole, cut))).as("cut at %d", cut).hasSize((int) batches);
      assertThat(Files.size(file)).isEqualTo(batches == 0 ? 0 : ends.get((int) batches - 1));
    }
  }

  @Test
  void refusesDamageAnywhereAndLeavesTheFileAsItIs() throws IOException {
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;

      assertThatThrownBy(() -> replayed(damaged))
          .as("byte %d", at)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("damaged at byte");
      assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }
  }

  @Test
  void aStoreWithADamagedLogDoesNotStart() throws IOException {
    Path store = Files.createDirectory(folder.resolve("store"));
    EmbeddedMongo.onDisk(store, 0).close();
    byte[] damaged = whole.clone();
    damaged[3] ^= 1;
    Files.write(store.resolve("store.log"), damaged);

    assertThatThrownBy(() -> EmbeddedMongo.onDisk(store, 0)).hasMessageContaining("damaged");
    assertThat(store.resolve("store.log")).hasBinaryContent(damaged);
  }

  private List<String> replayed(byte[] content) throws IOException {
    Files.write(file, content);
    List<String> keys = new ArrayList<>();
    try (WriteAheadLog log = new WriteAheadLog(file)) {
      log.replay(
          new ChangeLog() {
            @Override
            public void put(String map, byte[] key, byte[] value) {
              keys.add(new String(key, UTF_8));
            }

            @Override
            public void remove(String map, byte[] key) {
              throw new AssertionError("nothing was removed");
            }

            @Override
            public void drop(String map) {
              throw new AssertionError("nothing was dropped");
            }
          });
    }
    return keys;
  }
}
