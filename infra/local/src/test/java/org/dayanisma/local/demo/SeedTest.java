package org.dayanisma.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedTest {

  @Test
  void theTreeHasTwoHundredUnitsAndElevenUnionsParentsFirst() {
    List<Map<String, Object>> units = new SeedTree().registrations();

    assertThat(units).hasSize(200);
    assertThat(units).filteredOn(unit -> "UNION".equals(unit.get("kind"))).hasSize(11);
    Set<Object> known = new HashSet<>();
    for (Map<String, Object> unit : units) {
      assertThat(known).doesNotContain(unit.get("id"));
      if (unit.get("parentId") != null) {
        assertThat(known).contains(unit.get("parentId"));
      }
      known.add(unit.get("id"));
    }
    assertThat(known).contains(DemoUnit.BRANCH.id(), DemoUnit.WORKPLACE.id());
  }

  @Test
  void theSameIndexIsAlwaysTheSamePersonAndNoTwoAreAlike() {
    assertThat(InventedPerson.registerLine(7)).isEqualTo(InventedPerson.registerLine(7));
    assertThat(IntStream.range(0, 10_000).mapToObj(InventedPerson::idOf)).doesNotHaveDuplicates();
    assertThat(IntStream.range(0, 10_000).mapToObj(NationalId::ofIndex)).doesNotHaveDuplicates();
  }

  @Test
  void everyNationalIdPassesTheChecksum() {
    assertThat(IntStream.range(0, 1_000).mapToObj(NationalId::ofIndex))
        .allSatisfy(id -> assertThat(passesChecksum(id)).as(id).isTrue());
    assertThat(passesChecksum("10000000146")).isTrue();
    assertThat(passesChecksum("10000000147")).isFalse();
  }

  /** The rule as the reference states it, written without looking at the code under test. */
  private static boolean passesChecksum(String id) {
    int[] d = id.chars().map(c -> c - '0').toArray();
    int tenth = 7 * (d[0] + d[2] + d[4] + d[6] + d[8]) - (d[1] + d[3] + d[5] + d[7]);
    return d.length == 11
        && d[0] != 0
        && Math.floorMod(tenth, 10) == d[9]
        && IntStream.of(d).limit(10).sum() % 10 == d[10];
  }
}
