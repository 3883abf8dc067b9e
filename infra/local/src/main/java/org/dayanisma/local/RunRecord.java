package org.dayanisma.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Which process runs a part, as the process itself wrote it down. A record outlives a killed
 * process, so a reader must ask {@link #process()}, which is empty when the process is gone or its
 * number now belongs to another one.
 */
public record RunRecord(Part part, long pid, Instant startedAt) {

  /** The record of a part that this very process hosts. */
  public static RunRecord ofThisProcess(Part part) {
    return of(part, ProcessHandle.current());
  }

  public static RunRecord of(Part part, ProcessHandle process) {
    return new RunRecord(part, process.pid(), startOf(process));
  }

  public static Optional<RunRecord> read(Installation installation, Part part) {
    Path file = file(installation, part);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties entries = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      entries.load(reader);
      return Optional.of(
          new RunRecord(
              part,
              Long.parseLong(entries.getProperty("pid", "")),
              Instant.parse(entries.getProperty("startedAt", ""))));
    } catch (IOException | RuntimeException unreadable) {
      return Optional
          .empty(); // written by a process that was killed while writing; the part is not running
    }
  }

  public void write(Installation installation) {
    Properties entries = new Properties();
    entries.setProperty("pid", Long.toString(pid));
    entries.setProperty("startedAt", startedAt.toString());
    StringWriter text = new StringWriter();
    try {
      entries.store(text, null);
      PrivateFiles.write(file(installation, part), text.toString());
    } catch (IOException failure) {
      throw new LocalProblem("Cannot write to " + installation.folder("run") + ".", failure);
    }
  }

  /** Removes the record, unless another process has taken the part over. */
  public void remove(Installation installation) {
    if (read(installation, part).filter(this::equals).isPresent()) {
      try {
        Files.deleteIfExists(file(installation, part));
      } catch (IOException harmless) {
        // a record without a living process counts as none
      }
    }
  }

  /** The living process of the part. */
  public Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> isClose(startOf(process), startedAt));
  }

  /** The living process that runs a part, if any. */
  public static Optional<ProcessHandle> processOf(Installation installation, Part part) {
    return read(installation, part).flatMap(RunRecord::process);
  }

  /**
   * Start times are derived from the time of the last boot, which the system corrects by a second
   * now and then.
   */
  private static boolean isClose(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(Duration.ofSeconds(5)) < 0;
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  private static Path file(Installation installation, Part part) {
    return installation.folder("run").resolve(part.label() + ".properties");
  }
}
