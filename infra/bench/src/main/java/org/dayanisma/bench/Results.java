package org.dayanisma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run measured: a table for people, and a JSON line per figure appended to a file. */
final class Results {

  /**
   * One figure.
   *
   * @param id row of the table of targets, for example {@code B2}
   * @param ours what the product does, in {@code unit}
   * @param peer what the peer does, in the same unit and run
   * @param target the bound of {@code ours / peer}
   * @param higherIsBetter whether the ratio must be at least the target, or else at most
   */
  record Figure(
      String id,
      String what,
      String unit,
      double ours,
      double peer,
      double target,
      boolean higherIsBetter) {

    double ratio() {
      return ours / peer;
    }

    boolean meetsTarget() {
      return higherIsBetter ? ratio() >= target : ratio() <= target;
    }
  }

  private final List<Figure> figures = new ArrayList<>();

  void add(Figure figure) {
    figures.add(figure);
  }

  String table() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%n%-4s %-46s %12s %12s %-9s %7s %8s%n",
            "id",
            "what",
            "ours",
            "peer",
            "unit",
            "ratio",
            "target"));
    for (Figure figure : figures) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-4s %-46s %12.1f %12.1f %-9s %7.2f %s%6.2f %s%n",
              figure.id(),
              figure.what(),
              figure.ours(),
              figure.peer(),
              figure.unit(),
              figure.ratio(),
              figure.higherIsBetter() ? "≥" : "≤",
              figure.target(),
              figure.meetsTarget() ? "met" : "MISSED"));
    }
    return text.toString();
  }

  void appendTo(Path file, Instant at) {
    StringBuilder lines = new StringBuilder();
    for (Figure f : figures) {
      lines.append(
          String.format(
              Locale.ROOT,
              "{\"at\":\"%s\",\"id\":\"%s\",\"what\":\"%s\",\"unit\":\"%s\",\"ours\":%.3f,\"peer\":%.3f,\"ratio\":%.4f,\"target\":%.2f,\"met\":%b}%n",
              at,
              f.id(),
              f.what(),
              f.unit(),
              f.ours(),
              f.peer(),
              f.ratio(),
              f.target(),
              f.meetsTarget()));
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
