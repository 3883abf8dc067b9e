package org.dayanisma.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.dayanisma.local.Installation;
import org.dayanisma.local.LocalProblem;
import org.dayanisma.local.Part;
import org.dayanisma.local.PartHealth;
import org.dayanisma.local.Progress;
import org.dayanisma.local.RunRecord;

/**
 * Parts that run in processes of their own and go on when this one ends. Starts only what is
 * missing, so that a repeated start brings back a part that was killed.
 */
public final class ChildProcesses {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration GLANCE = Duration.ofMillis(150);

  private final Installation installation;
  private final Progress progress;
  private final PartHealth health;

  public ChildProcesses(Installation installation, Progress progress) {
    this.installation = installation;
    this.progress = progress;
    this.health = new PartHealth(installation);
  }

  /** One process for all parts; returns when every one is healthy. */
  public void startTogether(Set<Part> parts) {
    Set<Part> ours = notExternal(parts);
    Ports.requireFree(installation, ours);
    Map<Part, Process> processes = new EnumMap<>(Part.class);
    Process process =
        spawn(
            JavaCommand.hosting(installation, ours),
            installation.environment(),
            installation.logOf("up"));
    ours.forEach(part -> processes.put(part, process));
    await(processes, name -> installation.logOf("up"));
  }

  /** A process for each part; the applications begin when the servers are there. */
  public void startSeparately(Set<Part> parts) {
    Set<Part> ours = notExternal(parts);
    Ports.requireFree(installation, ours);
    HostProcess.initialiseKeys(installation);
    Set<Part> servers = EnumSet.copyOf(Part.all());
    servers.removeIf(Part::isApplication);
    startEach(intersection(ours, servers));
    startEach(intersection(ours, EnumSet.complementOf(EnumSet.copyOf(servers))));
  }

  private void startEach(Set<Part> parts) {
    Map<Part, Process> processes = new EnumMap<>(Part.class);
    for (Part part : parts) {
      Process process = spawnAlone(part);
      RunRecord.of(part, process.toHandle()).write(installation);
      processes.put(part, process);
    }
    await(processes, part -> installation.logOf(part.label()));
  }

  private Process spawnAlone(Part part) {
    Path log = installation.logOf(part.label());
    // a server of ours is not told the addresses, or it would think that it is somebody else's
    return part.isApplication()
        ? spawn(JavaCommand.application(installation, part), variables(part, log), log)
        : spawn(
            JavaCommand.hosting(installation, EnumSet.of(part)), installation.environment(), log);
  }

  private Map<String, String> variables(Part part, Path log) {
    Map<String, String> variables = new HashMap<>(installation.variablesFor(part));
    variables.putAll(JavaCommand.logging(installation, log));
    return variables;
  }

  private Process spawn(List<String> command, Map<String, String> variables, Path log) {
    try {
      return Spawned.start(command, variables, log);
    } catch (IOException failure) {
      throw new LocalProblem("Cannot start a process.", failure);
    }
  }

  /**
   * Waits for all; if a process ends meanwhile, or does not become healthy, the waiting ends with
   * its last words.
   */
  private void await(Map<Part, Process> processes, java.util.function.Function<Part, Path> logOf) {
    long begun = System.nanoTime();
    Map<Part, Process> waitingFor = new EnumMap<>(processes);
    while (!waitingFor.isEmpty()) {
      for (Part part : Set.copyOf(waitingFor.keySet())) {
        Process process = processes.get(part);
        boolean healthy = health.works(part);
        Duration since = Duration.ofNanos(System.nanoTime() - begun);
        if (healthy) {
          waitingFor.remove(part);
          progress.part(part, "ready", Addresses.of(installation, part), since);
        } else if (process == null || !process.isAlive()) {
          throw new LocalProblem(lastWords(part, logOf.apply(part)));
        } else if (since.compareTo(PATIENCE) > 0) {
          throw new LocalProblem(
              part.label()
                  + " is not healthy after three minutes; what was started goes on starting, the same"
                  + " command waits again, ./dayanisma down stops it; see "
                  + logOf.apply(part)
                  + ".");
        }
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  private static String lastWords(Part part, Path log) {
    String last = "";
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
      last = lines.isEmpty() ? "" : lines.getLast();
    } catch (IOException unreadable) {
      // then the name of the log has to do
    }
    return last.startsWith(LocalProblem.MARK)
        ? last.substring(LocalProblem.MARK.length())
        : part.label() + " ended while starting; see " + log + ".";
  }

  private Set<Part> notExternal(Set<Part> parts) {
    Set<Part> ours = EnumSet.copyOf(parts);
    ours.removeIf(installation::isExternal);
    return ours;
  }

  private static Set<Part> intersection(Set<Part> one, Set<Part> other) {
    Set<Part> both = EnumSet.copyOf(one);
    both.retainAll(other);
    return both;
  }
}
