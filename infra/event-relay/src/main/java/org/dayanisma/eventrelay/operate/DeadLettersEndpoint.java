package org.dayanisma.eventrelay.operate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** What this service's consumers could not handle. */
@Endpoint(id = "deadletters")
public class DeadLettersEndpoint {

  private static final int MOST = 500;

  private final DeadLetters letters;

  public DeadLettersEndpoint(DeadLetters letters) {
    this.letters = letters;
  }

  /** {@code GET deadletters}: number of letters not yet replayed, per topic, counted up to 500. */
  @ReadOperation
  public Map<String, Long> topics() {
    Map<String, Long> open = new TreeMap<>();
    for (String topic : letters.topics()) {
      open.put(
          topic,
          letters.list(topic, 0, MOST).stream().filter(letter -> !letter.replayed()).count());
    }
    return open;
  }

  /** {@code GET deadletters/{topic}?from=&limit=}: the letters, without bodies. */
  @ReadOperation
  public List<DeadLetter> list(
      @Selector String topic, @Nullable Long from, @Nullable Integer limit) {
    if (!letters.topics().contains(topic)) {
      return List.of();
    }
    return letters.list(
        topic, from == null ? 0 : from, limit == null ? 50 : Math.clamp(limit, 1, MOST));
  }

  /**
   * {@code POST deadletters/{topic} {"offset"}}: has one handled now; without offset all that are
   * open, oldest first.
   */
  @WriteOperation
  public Map<Long, String> replay(@Selector String topic, @Nullable Long offset) {
    Map<Long, String> results = new TreeMap<>();
    if (offset != null) {
      results.put(offset, letters.replay(topic, offset));
      return results;
    }
    for (DeadLetter letter : list(topic, null, MOST)) {
      if (!letter.replayed()) {
        results.put(letter.offset(), letters.replay(topic, letter.offset()));
      }
    }
    return results;
  }
}
