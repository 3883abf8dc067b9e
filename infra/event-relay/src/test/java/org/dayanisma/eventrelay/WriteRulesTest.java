package org.dayanisma.eventrelay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class WriteRulesTest {

  @Test
  void wantsTheVersionToRiseAndSequencesToAscendWithinIt() {
    assertRefused(3, 3, new Document(), List.of());
    assertRefused(3, 4, new Document(), List.of(event(3)));
    assertRefused(3, 4, new Document(), List.of(event(5)));
    assertRefused(3, 5, new Document(), List.of(event(5), event(4)));
    assertThat(
            new AggregateChange("a", 3, 6, new Document("x", 1), List.of(event(4), event(6)), null)
                .events())
        .hasSize(2);
    assertThatThrownBy(() -> event(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsItsOwnFieldsAndOperatorsOutOfTheState() {
    for (String field :
        List.of("_id", "version", "outbox", "pendingSince", "seen", "lease", "$set", "a.b")) {
      assertRefused(1, 2, new Document(field, 1), List.of());
    }
  }

  @Test
  void encodesWhatCannotBeAFieldName() {
    assertThat(SeenKeys.of("a.b$c%d")).isEqualTo("a%2Eb%24c%25d");
    assertThatThrownBy(() -> SeenKeys.of("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void retriesConflictsButNotForEver() {
    AtomicInteger attempts = new AtomicInteger();
    assertThat(
            ConflictRetry.retry(
                () -> attempts.incrementAndGet() < 3 ? Optional.empty() : Optional.of("done")))
        .isEqualTo("done");
    assertThatThrownBy(() -> ConflictRetry.retry(Optional::empty))
        .isInstanceOf(OptimisticLockingFailureException.class);
  }

  private static void assertRefused(
      long before, long after, Document state, List<OutgoingEvent> events) {
    assertThatThrownBy(() -> new AggregateChange("a", before, after, state, events, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static OutgoingEvent event(long sequence) {
    return new OutgoingEvent(sequence, "t", "a.v1", new byte[0], false);
  }
}
