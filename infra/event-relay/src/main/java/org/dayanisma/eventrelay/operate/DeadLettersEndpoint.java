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

  /** {@code GET deadletters}: number of letters neither replayed nor settled, per topic. */
  @ReadOperation
  public Map<String, Long> topics() {
    Map<String, Long> open = new TreeMap<>();
    for (String topic : letters.topics()) {
      open.put(topic, (long) letters.open(topic).size());
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
   * {@code POST deadletters/{topic} {"offset","settled"}}: has one letter handled now, or without
   * an offset all open ones, the oldest first. With {@code "settled": true} a letter is marked as
   * dealt with by other means, and is not handled.
   */
  @WriteOperation
  public Map<Long, String> replay(
      @Selector String topic, @Nullable Long offset, @Nullable Boolean settled) {
    Map<Long, String> results = new TreeMap<>();
    if (offset != null) {
      boolean settle = Boolean.TRUE.equals(settled);
      results.put(offset, settle ? letters.settle(topic, offset) : letters.replay(topic, offset));
    } else if (settled == null && letters.topics().contains(topic)) {
      for (DeadLetter letter : letters.open(topic)) {
        results.put(letter.offset(), letters.replay(topic, letter.offset()));
      }
    }
    return results;
  }
}
