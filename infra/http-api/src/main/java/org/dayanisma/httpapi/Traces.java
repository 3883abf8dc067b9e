package org.dayanisma.httpapi;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stack traces for the log without messages: a message may quote what a person has sent. {@link
 * LogLine} leaves messages out of every line; this class does so where an operator has chosen
 * another format.
 */
final class Traces {

  private static final int FRAMES = 40;
  private static final int CAUSES = 8;

  private Traces() {}

  static String withoutMessages(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    @Nullable Throwable current = thrown;
    while (current != null && seen.size() < CAUSES && seen.add(current)) {
      text.append(seen.size() > 1 ? "\nCaused by: " : "").append(current.getClass().getName());
      StackTraceElement[] frames = current.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        text.append("\n\tat ").append(frames[i]);
      }
      current = current.getCause();
    }
    return text.toString();
  }
}
