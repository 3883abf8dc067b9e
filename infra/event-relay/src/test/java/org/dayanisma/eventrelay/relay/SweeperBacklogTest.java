package org.dayanisma.eventrelay.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A backlog of any size, while the broker is away, costs each sweep the same. */
class SweeperBacklogTest {

  private static final Instant NOW = Instant.parse("2026-04-02T08:00:00Z");
  private static final int BATCH = 50;
  private static final int LANES = 2;

  private final Backlog store = new Backlog(100_000);
  private final Swept swept = new Swept();
  private final EventBroker gone = new Gone();

  /** Has many waiting aggregates and counts how many are visited. */
  private static final class Backlog implements OutboxStore {
    final int size;
    int visited;

    Backlog(int size) {
      this.size = size;
    }

    @Override
    public String name() {
      return "backlog";
    }

    @Override
    public void visitPending(int most, Predicate<PendingAggregate> visitor) {
      for (int i = 0; i < Math.min(size, most); i++) {
        visited++;
        if (!visitor.test(new PendingAggregate("a" + i, NOW.minusSeconds(size - i), null, null))) {
          return;
        }
      }
    }

    @Override
    public List<Outbox> load(Collection<String> ids, @Nullable String lease) {
      return List.of();
    }

    @Override
    public long settle(Collection<Published> published) {
      return 0;
    }

    @Override
    public void pull(Collection<Published> published) {}

    @Override
    public void unmark(Collection<String> ids) {}

    @Override
    public void claim(Collection<String> ids, String lease, Instant now, Instant until) {}

    @Override
    public void release(Collection<String> ids, String lease) {}
  }

  private static final class Gone implements EventBroker {
    @Override
    public boolean available() {
      return false;
    }

    @Override
    public CompletableFuture<?> send(OutboxEntry entry) {
      return CompletableFuture.failedFuture(new IllegalStateException("gone"));
    }
  }

  private static final class Swept implements RelayListener {
    final List<Long> pending = new ArrayList<>();

    @Override
    public void relayed(String collection, RelayRound.Outcome outcome) {}

    @Override
    public void swept(String collection, long seen, Duration oldest) {
      pending.add(seen);
    }
  }

  @Test
  void aSweepLooksAtAPieceOfTheOldest() {
    try (Relay relay = new Relay(gone, published -> {}, swept, BATCH, LANES);
        Sweeper sweeper = new Sweeper(relay, gone, () -> NOW, swept, settings())) {
      assertThat(sweeper.sweep(store)).as("something is left").isTrue();
    }
    assertThat(store.visited).isEqualTo(4 * BATCH * LANES);
    assertThat(swept.pending).containsExactly(4L * BATCH * LANES);
  }

  private static Sweeper.Settings settings() {
    return new Sweeper.Settings(
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        Duration.ZERO,
        Duration.ofSeconds(40),
        BATCH,
        LANES);
  }
}
