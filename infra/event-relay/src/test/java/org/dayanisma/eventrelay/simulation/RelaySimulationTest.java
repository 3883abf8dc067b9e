package org.dayanisma.eventrelay.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The protocol under thousands of seeded schedules, each with crashes, outages, two relays and
 * redeliveries.
 */
@Tag("late")
class RelaySimulationTest {

  /** Use {@code -Ddayanisma.simulation.seeds=100000} for a long night. */
  private static final long SEEDS = Long.getLong("dayanisma.simulation.seeds", 3000);

  @Test
  void losesNothingKeepsOrderAndDrains() {
    for (long seed = 0; seed < SEEDS; seed++) {
      long reproducible = seed;
      assertThatCode(() -> new Simulation(reproducible, Mutant.NONE).run())
          .as("seed %d", seed)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void catchesEveryMutant(Mutant mutant) {
    Optional<String> broken =
        LongStream.range(0, 300)
            .mapToObj(seed -> firstBreach(seed, mutant))
            .flatMap(Optional::stream)
            .findFirst();

    assertThat(broken).as("mutant %s", mutant).isPresent();
  }

  private static Optional<String> firstBreach(long seed, Mutant mutant) {
    try {
      new Simulation(seed, mutant).run();
      return Optional.empty();
    } catch (Invariants.Broken breach) {
      return Optional.of("seed " + seed + ": " + breach.getMessage());
    }
  }
}
