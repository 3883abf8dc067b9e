package org.dayanisma.local.process;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dayanisma.local.Installation;
import org.dayanisma.local.Part;
import org.dayanisma.local.Progress;
import org.dayanisma.local.RunRecord;

/**
 * Stops the processes of an installation: the gateway, the services together, identity, mail,
 * broker, store.
 */
public final class Stopping {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static final List<List<Part>> STEPS =
      List.of(
          List.of(Part.GATEWAY),
          List.of(Part.MEMBERSHIP, Part.CASEWORK, Part.NOTIFICATION, Part.CAMPAIGN),
          List.of(Part.IDENTITY, Part.MAIL),
          List.of(Part.KAFKA),
          List.of(Part.MONGODB));

  private final Installation installation;
  private final Progress progress;

  public Stopping(Installation installation, Progress progress) {
    this.installation = installation;
    this.progress = progress;
  }

  /** How a process ended, and after how long. */
  private record End(String how, Duration took) {}

  /** Returns when nothing runs any more, and tells whether anything did. */
  public boolean stopAll() {
    Map<Part, RunRecord> records = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      RunRecord.read(installation, part).ifPresent(record -> records.put(part, record));
    }
    Map<Long, End> ended = new HashMap<>();
    for (List<Part> step : STEPS) {
      List<RunRecord> stopping = step.stream().map(records::get).filter(Objects::nonNull).toList();
      stopping.forEach(record -> record.process().ifPresent(ProcessHandle::destroy));
      for (RunRecord record : stopping) {
        record.process().ifPresent(process -> ended.put(record.pid(), end(process)));
        End how = ended.get(record.pid()); // of several parts, if they shared the process
        if (how != null) {
          progress.part(record.part(), how.how(), "", how.took());
        }
        record.remove(installation);
      }
    }
    return !ended.isEmpty();
  }

  private static End end(ProcessHandle process) {
    long begun = System.nanoTime();
    String how = endedByItself(process) ? "stopped" : "killed";
    return new End(how, Duration.ofNanos(System.nanoTime() - begun));
  }

  private static boolean endedByItself(ProcessHandle process) {
    CompletableFuture<ProcessHandle> ended = process.onExit();
    try {
      ended.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException stubborn) {
      process.destroyForcibly();
      ended.join();
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
