package org.dayanisma.eventrelay.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dayanisma.eventrelay.KeyedCommand;
import org.dayanisma.eventrelay.UpdateResult;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** Which requests have changed a document, on any store. */
class MongoKeyedCommandTest extends StoreOfTrees {

  private static final Duration A_DAY = Duration.ofDays(1);

  /** This distinguishes a repetition of a keyed request from a second command. */
  @Test
  void remembersWhichRequestsChangedIt() {
    String made = "00000000-0000-8000-8000-000000000001";
    String grown = "00000000-0000-8000-8000-000000000002";
    during(made, this::insert);
    during(grown, () -> assertThat(grow(1)).isEqualTo(UpdateResult.UPDATED));
    assertThat(grow(2)).isEqualTo(UpdateResult.UPDATED);

    for (String before : List.of(made, grown)) {
      during(
          before,
          () -> {
            assertThat(KeyedCommand.hasChanged(id)).as("nothing was loaded yet").isFalse();
            assertThat(aggregates.find(id)).isPresent();
            assertThat(KeyedCommand.hasChanged(id)).isTrue();
          });
      assertThat(KeyedCommand.hasChanged(id)).as("the request is over").isFalse();
    }
    during(
        "00000000-0000-8000-8000-0000000000a1",
        () -> {
          assertThat(aggregates.find(id)).isPresent();
          assertThat(KeyedCommand.hasChanged(id)).as("another of the same place").isFalse();
        });
  }

  /** The same key and body once more, long after the time for which they are recognised. */
  @Test
  void aMarkThatIsTooOldCountsAsAbsentAndIsReplaced() {
    String command = "00000000-0000-8000-8000-000000000001";
    during(command, NOW, this::insert);
    during(command, NOW.plus(A_DAY), () -> assertThat(isKnown()).isTrue());
    Instant later = NOW.plus(A_DAY).plusSeconds(1);
    during(
        command,
        later,
        () -> {
          assertThat(isKnown()).as("a day and a second later").isFalse();
          assertThat(grow(1)).isEqualTo(UpdateResult.UPDATED);
        });
    during(command, later.plus(A_DAY), () -> assertThat(isKnown()).as("replaced").isTrue());
  }

  private boolean isKnown() {
    assertThat(aggregates.find(id)).isPresent();
    return KeyedCommand.hasChanged(id);
  }

  private static void during(String command, Runnable request) {
    during(command, NOW, request);
  }

  private static void during(String command, Instant at, Runnable request) {
    try (var _ = MDC.putCloseable("commandId", command);
        var _ = MDC.putCloseable("commandAt", at.toString());
        var _ = MDC.putCloseable("commandSince", at.minus(A_DAY).toString())) {
      request.run();
    }
  }
}
