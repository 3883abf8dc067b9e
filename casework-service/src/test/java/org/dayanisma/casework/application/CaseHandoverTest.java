package org.dayanisma.casework.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dayanisma.casework.domain.Case;
import org.dayanisma.casework.domain.CaseKind;
import org.dayanisma.casework.domain.LegalOfficers;
import org.dayanisma.casework.domain.Measure;
import org.dayanisma.casework.domain.TestPlan;
import org.dayanisma.testkit.MutableClock;
import org.junit.jupiter.api.Test;

/** However many cases stay with somebody, they hide none that has to go. */
class CaseHandoverTest {

  private static final LocalDate EFFECTIVE = LocalDate.of(2026, 3, 16);
  private static final int MORE_THAN_ARE_LOOKED_AT_TOGETHER = 201;

  private final InMemoryCases cases = new InMemoryCases();
  private final Map<String, String> coordinators = new HashMap<>();
  private final LegalOfficers officers = new Coordinators();
  private final CaseHandover handover = new CaseHandover(cases, officers);
  private final OpenCaseForMeasureHandler opening =
      new OpenCaseForMeasureHandler(
          cases,
          TestPlan.IDS,
          officers,
          unit -> Optional.empty(),
          TestPlan.PLAN,
          MutableClock.at(Instant.EPOCH));

  @Test
  void anEndedMandateTakesAllCasesThatItGave() {
    coordinators.putAll(Map.of("union", "asya", "east", "asya", "root", "berat"));
    List<Case> stay = opened(MORE_THAN_ARE_LOOKED_AT_TOGETHER, "root", "union", "east", "school");
    List<Case> go = opened(MORE_THAN_ARE_LOOKED_AT_TOGETHER, "root", "union", "west", "school");

    coordinators.remove("union");
    handover.mandateEnded("asya", "union");

    assertThat(stay).allSatisfy(one -> assertThat(responsible(one)).contains("asya"));
    assertThat(go).allSatisfy(one -> assertThat(responsible(one)).contains("berat"));
  }

  private Optional<String> responsible(Case one) {
    return cases.find(one.id()).orElseThrow().responsibleId();
  }

  private List<Case> opened(int number, String... path) {
    List<Case> opened = new ArrayList<>();
    for (int n = 0; n < number; n++) {
      opened.add(
          opening.handle(
              new OpenCaseForMeasure(
                  String.join(".", path) + n,
                  path[path.length - 1],
                  List.of(path),
                  new Measure(CaseKind.DISMISSAL, EFFECTIVE, EFFECTIVE),
                  1)));
    }
    return opened;
  }

  private final class Coordinators implements LegalOfficers {

    @Override
    public Optional<String> coordinatorNearest(List<String> unitPath, Set<String> except) {
      return unitPath.reversed().stream()
          .flatMap(unit -> Optional.ofNullable(coordinators.get(unit)).stream())
          .filter(coordinator -> !except.contains(coordinator))
          .findFirst();
    }

    @Override
    public Optional<String> protectionOfficerNearest(List<String> unitPath, Set<String> except) {
      return Optional.empty();
    }

    @Override
    public boolean protectsDataAbove(String memberId, List<String> unitPath) {
      return false;
    }

    @Override
    public boolean holdsMandateAbove(String memberId, List<String> unitPath) {
      return false;
    }
  }
}
