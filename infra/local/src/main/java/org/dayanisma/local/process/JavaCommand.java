package org.dayanisma.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dayanisma.local.Installation;
import org.dayanisma.local.LocalPlatform;
import org.dayanisma.local.LocalProblem;
import org.dayanisma.local.Part;

/**
 * The command lines of child processes. Their flags are in {@code infra/local/jvm}, for the script
 * and for us.
 */
final class JavaCommand {

  private JavaCommand() {}

  /** A process of ours that hosts these parts. */
  static List<String> hosting(Installation installation, Set<Part> parts) {
    List<String> command = java(installation, parts.size() > 1 ? "platform" : "server");
    String labels = parts.stream().map(Part::label).collect(Collectors.joining(","));
    command.addAll(
        List.of(
            "-Ddayanisma.root=" + installation.root(),
            "-Ddayanisma.log=" + installation.logOf(parts.size() > 1 ? "platform" : labels),
            "-cp",
            System.getProperty("java.class.path"),
            LocalPlatform.class.getName(),
            "host",
            labels));
    return command;
  }

  /** A service or the gateway, from its own executable jar, as anywhere else. */
  static List<String> application(Installation installation, Part part) {
    List<String> command = java(installation, "service");
    command.addAll(List.of("-jar", executableJar(installation, part).toString()));
    return command;
  }

  /** What makes a service write its log into this file, whose size is bounded. */
  static Map<String, String> logging(Installation installation, Path log) {
    Path form = installation.root().resolve("infra/local/jvm/service-log.xml");
    return Map.of("LOGGING_CONFIG", form.toUri().toString(), "LOGGING_FILE_NAME", log.toString());
  }

  static List<String> java(Installation installation, String flags) {
    String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path options = installation.root().resolve("infra/local/jvm").resolve(flags + ".options");
    return new ArrayList<>(
        List.of(program, "@" + options, "-Djava.io.tmpdir=" + installation.folder("tmp")));
  }

  private static Path executableJar(Installation installation, Part part) {
    Path folder = installation.root().resolve(part.module()).resolve("target");
    try (var jars = Files.newDirectoryStream(folder, part.module() + "-*-exec.jar")) {
      for (Path jar : jars) {
        return jar;
      }
    } catch (java.io.IOException missing) {
      // said below
    }
    throw new LocalProblem(
        "There is no packaged " + part.module() + " in " + folder + "; run mvn package.");
  }
}
