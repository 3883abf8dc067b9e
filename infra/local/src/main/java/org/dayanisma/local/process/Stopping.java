package org.dayanisma.local.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

  /** Returns when nothing runs any more; whether anything did. */
  public boolean stopAll() {
    boolean any = false;
    for (List<Part> step : STEPS) {
      List<RunRecord> records = step.stream().map(this::record).flatMap(Optional::stream).toList();
      List<RunRecord> alive =
          records.stream().filter(record -> record.process().isPresent()).toList();
      any |= !alive.isEmpty();
      alive.forEach(record -> record.process().ifPresent(ProcessHandle::destroy));
      alive.forEach(this::awaitEnd);
      records.forEach(record -> record.remove(installation));
    }
    return any;
  }

  private Optional<RunRecord> record(Part part) {
    return RunRecord.read(installation, part);
  }

  private void awaitEnd(RunRecord record) {
    long begun = System.nanoTime();
    String what =
        record.process().map(process -> end(process) ? "stopped" : "killed").orElse("stopped");
    progress.part(record.part(), what, "", Duration.ofNanos(System.nanoTime() - begun));
  }

  private static boolean end(ProcessHandle process) {
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
