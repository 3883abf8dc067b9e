package org.dayanisma.eventrelay;

import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.dayanisma.dataprotection.DocumentStamps;

/**
 * What every write of an aggregate must satisfy, whatever stores it; a breach is a bug in the
 * caller.
 */
final class WriteRules {

  private static final Set<String> OURS =
      Set.of("_id", "version", "outbox", "pendingSince", "seen", "lease", DocumentStamps.FIELD);

  private WriteRules() {}

  static void check(long before, long after, Document state, List<OutgoingEvent> events) {
    if (after <= before) {
      throw new IllegalArgumentException(
          "A write must raise the version, here " + before + " to " + after);
    }
    long last = before;
    for (OutgoingEvent event : events) {
      if (event.sequence() <= last || event.sequence() > after) {
        throw new IllegalArgumentException(
            "Sequences must ascend above %d up to %d, but %d follows %d"
                .formatted(before, after, event.sequence(), last));
      }
      last = event.sequence();
    }
    for (String field : state.keySet()) {
      if (OURS.contains(field) || field.startsWith("$") || field.contains(".")) {
        throw new IllegalArgumentException("The state may not have a field named " + field);
      }
    }
  }
}
