package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeededTest {
  @Test
  void givesTheSameCasesForTheSameSeed() {
    assertThat(numbers(7)).isEqualTo(numbers(7)).isNotEqualTo(numbers(8)).doesNotHaveDuplicates();
  }

  @Test
  void namesTheFailingCaseAndReplaysIt() {
    List<Integer> seen = new ArrayList<>();
    Seeded.Property below90 =
        random -> {
          int number = random.nextInt(100);
          seen.add(number);
          assertThat(number).isLessThan(90);
        };
    assertThatThrownBy(() -> Seeded.random(1, 1_000, below90)).hasMessageContaining("of seed 1");
    int failing = seen.size() - 1;
    assertThatThrownBy(() -> Seeded.replay(1, failing, below90))
        .hasMessageContaining("case " + failing);
    assertThat(seen.getLast()).isEqualTo(seen.get(failing));
    assertThatCode(() -> Seeded.replay(1, 0, below90)).doesNotThrowAnyException();
  }

  private static List<Long> numbers(long seed) {
    List<Long> numbers = new ArrayList<>();
    Seeded.random(seed, 50, random -> numbers.add(random.nextLong()));
    return numbers;
  }
}
