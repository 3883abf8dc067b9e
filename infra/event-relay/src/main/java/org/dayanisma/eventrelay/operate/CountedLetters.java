package org.dayanisma.eventrelay.operate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.dayanisma.eventrelay.operate.OpenDeadLetters.Count;

/**
 * Counts of dead letters, each kept with what it was made of, so that letters are read again only
 * when something has changed. Whatever becomes of the other topics of the same look, a count that
 * was made stands. Not safe for use by several threads.
 */
final class CountedLetters {

  /** What a count was made of: nothing of it has changed while these are the same. */
  record Mark(long begin, long end, long done) {}

  private record Known(Mark mark, Count count) {}

  private final Map<String, Known> known = new HashMap<>();

  /**
   * The count of a topic.
   *
   * @param counting reads the letters; may fail, and is asked again then
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
