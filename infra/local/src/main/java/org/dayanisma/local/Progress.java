package org.dayanisma.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** The lines that a person sees while the platform starts and stops. */
public final class Progress {

  private final PrintStream out;

  public Progress(PrintStream out) {
    this.out = out;
  }

  /** One line of text. */
  public void say(String line) {
    out.println(line);
    out.flush();
  }

  /** One line per part. */
  public void part(Part part, String what, String where, Duration took) {
    say(
        String.format(
            Locale.ROOT,
            "  %-13s %-8s %-28s %4.1f s",
            part.label(),
            what,
            where,
            took.toMillis() / 1000.0));
  }

  /** For callers that do not want to see anything. */
  public static Progress silent() {
    return new Progress(
        new PrintStream(
            PrintStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8));
  }
}
