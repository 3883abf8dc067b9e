package org.dayanisma.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Processes that a Ctrl-C or a closed terminal does not reach: only we stop them, in our order.
 * What they write is readable by their owner only, and when one crashes, its memory is written
 * nowhere.
 */
final class Spawned {

  /**
   * The shell ignores the two signals and then becomes the program, which inherits that and keeps
   * the process id. A machine that hands core files to a program does not heed the limit of their
   * size (core(5)), so they hold nothing of its own memory.
   */
  private static final List<String> SHIELD =
      List.of(
          "sh",
          "-c",
          "umask 077; ulimit -c 0; f=/proc/self/coredump_filter; [ ! -w $f ] || echo 0 > $f;"
              + " trap '' INT HUP; exec \"$@\"",
          "sh");

  private Spawned() {}

  static Process start(List<String> command, Map<String, String> variables, Path log)
      throws IOException {
    List<String> shielded = new ArrayList<>(SHIELD);
    shielded.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(shielded);
    builder.environment().putAll(variables);
    return builder
        .redirectErrorStream(true)
        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }
}
