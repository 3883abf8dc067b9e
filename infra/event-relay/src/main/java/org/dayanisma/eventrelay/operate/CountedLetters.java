package org.dayanisma.eventrelay.operate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.dayanisma.eventrelay.operate.OpenDeadLetters.Count;

/**
 * Counts of dead letters, each kept with the figures it was made from, so that letters are read
 * again only when something has changed. A count stays valid even if counting another topic fails.
 * Not safe for use by several threads.
 */
final class CountedLetters {

  /** What a count was made from: while these are the same, nothing has changed. */
  record Mark(long begin, long end, long done) {}

  private record Known(Mark mark, Count count) {}

  private final Map<String, Known> known = new HashMap<>();

  /**
   * The count of a topic.
   *
   * @param counting reads the letters; if it fails, it is called again the next time
   */
  Count count(String topic, Mark mark, Supplier<Count> counting) {
    Known before = known.get(topic);
    if (before != null && before.mark().equals(mark)) {
      return before.count();
    }
    Count count = mark.begin() == mark.end() ? new Count(0, 0) : counting.get();
    known.put(topic, new Known(mark, count));
    return count;
  }
}
