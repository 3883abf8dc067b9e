package org.dayanisma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Resident memory of processes, as Linux tells it. */
final class ResidentMemory {
  private ResidentMemory() {}

  static double mib(Collection<Long> pids) {
    return pids.stream().mapToDouble(ResidentMemory::mib).sum();
  }

  static boolean isJvmOf(long pid) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/comm")).strip().equals("java");
    } catch (IOException gone) {
      return false;
    }
  }

  private static double mib(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum()
          / 1024.0;
    } catch (IOException e) {
      throw new UncheckedIOException("process " + pid + " is gone", e);
    }
  }
}
