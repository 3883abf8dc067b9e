package org.dayanisma.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dayanisma.local.Installation;
import org.dayanisma.testkit.CanarySearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Processes that hold a name in their memory and end by a crash: neither a core file nor a report
 * nor any other file has the name, wherever they were started.
 */
class CrashTest {

  /** What the crashing process knows, written in two halves, so that no class file contains it. */
  private static final String NAME = String.join("", "Berivan", "Karadeniz");

  /**
   * Anonymous memory, private and shared, in ordinary and huge pages. The JVM adds the files that
   * it has mapped (jars, its archive), which hold no name.
   */
  private static final int MEMORY_OF_ITS_OWN = 0b110_0011;

  @TempDir Path folder;

  private Installation installation = new Installation(Path.of("../.."), Map.of());

  @BeforeEach
  void home() {
    installation =
        new Installation(
            Path.of("../.."), Map.of("DAYANISMA_HOME", folder.resolve("home").toString()));
    installation.createHome();
  }

  @ParameterizedTest
  @CsvSource({
    "platform, SEGV",
    "server, SEGV",
    "service, SEGV",
    "command, SEGV",
    "platform, ABRT",
    "service, BUS"
  })
  void aCrashLeavesNoMemoryBehind(String flags, String signal) throws Exception {
    Path where = Files.createDirectories(folder.resolve("where-somebody-started-it"));
    Path log = installation.logOf("crash");
    Process process = Spawned.start(inside(where, crashing(flags)), Map.of(), log);
    awaitWord(process, log);
    int core = whatACoreWouldHold(process);

    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("it has crashed").isNotZero();
    assertThat(core & MEMORY_OF_ITS_OWN).as("what a program would get that takes cores").isZero();
    assertThat(where).isEmptyDirectory();
    assertThat(new CanarySearch(List.of(NAME)).findIn(folder)).isEmpty();
    try (var files = Files.walk(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("hs_err") || name.startsWith("core"));
    }
  }

  /**
   * Which kinds of memory the kernel would give to a collector of core files (core(5)), which takes
   * them whatever the limit of their size; 0 where there is no such setting.
   */
  private static int whatACoreWouldHold(Process process) throws IOException {
    Path filter = Path.of("/proc", Long.toString(process.pid()), "coredump_filter");
    return Files.exists(filter) ? Integer.parseInt(Files.readString(filter).strip(), 16) : 0;
  }

  private List<String> crashing(String flags) {
    List<String> command = new ArrayList<>(JavaCommand.java(installation, flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Knowing.class.getName()));
    return command;
  }

  /** Like the shell of somebody who starts it, on a machine where core files are written. */
  private static List<String> inside(Path where, List<String> command) {
    List<String> started = new ArrayList<>(List.of("sh", "-c", "cd \"$0\"; exec \"$@\""));
    started.add(where.toString());
    started.addAll(command);
    return started;
  }

  private static void awaitWord(Process process, Path log) throws IOException {
    while (!Files.readString(log).contains(Knowing.WORD)) {
      assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
      Thread.onSpinWait();
    }
  }

  /** A process with names in its memory. */
  static final class Knowing {

    static final String WORD = "knows";

    private Knowing() {}

    public static void main(String[] words) throws InterruptedException {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < 10_000; i++) {
        names.add(NAME + i);
      }
      System.out.println(WORD);
      Thread.currentThread().join();
      System.out.println(names);
    }
  }
}
