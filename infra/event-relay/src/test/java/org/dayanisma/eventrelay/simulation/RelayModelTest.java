package org.dayanisma.eventrelay.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Has Spin look at every interleaving of the model in {@code src/model/relay.pml}, and at those of
 * its mutants.
 */
@Tag("late")
class RelayModelTest {

  private static final int HOLDS = 0;
  private static final int BREAKS = 1;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @BeforeEach
  void needsSpin() {
    assumeTrue(
        onThePath("spin") && onThePath("gcc"),
        "spin or gcc is not installed (Debian packages spin, gcc)");
  }

  @Test
  void theProtocolHoldsInEveryState() throws Exception {
    assertThat(check()).isEqualTo(HOLDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MUTANT_ACK_FIRST",
        "MUTANT_REPLACE",
        "MUTANT_NO_GUARD",
        "MUTANT_NO_JOURNAL",
        "MUTANT_BLIND_UNMARK"
      })
  void everyMutantBreaksIt(String mutant) throws Exception {
    assertThat(check(mutant)).isEqualTo(BREAKS);
  }

  private int check(String... mutant) throws IOException, InterruptedException {
    ProcessBuilder checker =
        new ProcessBuilder(
            "bash", Path.of("../event-relay/src/model/check.sh").toAbsolutePath().toString());
    checker.command().add(folder.toString());
    checker.command().addAll(Arrays.asList(mutant));
    File output = folder.resolve("output.txt").toFile();
    Process process = checker.redirectErrorStream(true).redirectOutput(output).start();
    if (!process.waitFor(4, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("the model took longer than four minutes");
    }
    return process.exitValue();
  }

  private static boolean onThePath(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
