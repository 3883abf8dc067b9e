package org.dayanisma.notification.announcements.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.register.units.UnitPlace;
import org.dayanisma.register.units.UnitRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** However many cases are open below a unit, only a few are in memory at a time. */
class CasesInTreeTest {

  private static final Instant OPENED = Instant.parse("2026-04-02T08:00:00Z");
  private static final int CASES = 100_000;

  private final ManyCases open = new ManyCases();
  private final CasesInTree cases = new CasesInTree(open, new OneBranch());

  private static final class ManyCases implements OpenCases {
    final NavigableMap<String, OpenCase> stored = new TreeMap<>();
    final AtomicInteger mostAtOnce = new AtomicInteger();

    ManyCases() {
      for (int i = 0; i < CASES; i++) {
        String id = "%06d".formatted(i);
        stored.put(id, new OpenCase(id, "member-" + i, List.of("union", "branch"), OPENED, id));
      }
    }

    @Override
    public List<OpenCase> touching(
        Collection<String> unitIds, Instant since, @Nullable String after, int limit) {
      List<OpenCase> piece =
          (after == null ? stored : stored.tailMap(after, false))
              .values().stream().limit(limit).toList();
      mostAtOnce.accumulateAndGet(piece.size(), Math::max);
      return piece;
    }

    @Override
    public void opened(OpenCase opened) {}

    @Override
    public void closed(String caseId) {}

    @Override
    public void sealed(String caseId, boolean sealed, IncomingEvent cause) {}

    @Override
    public Optional<OpenCase> find(String caseId) {
      return Optional.ofNullable(stored.get(caseId));
    }

    @Override
    public Optional<OpenCase> shownOf(String measureId) {
      return find(measureId);
    }

    @Override
    public boolean isSealed(String caseId) {
      return false;
    }
  }

  private static final class OneBranch implements UnitRegister {
    @Override
    public Optional<UnitPlace> placeOf(String unitId) {
      return Optional.empty();
    }

    @Override
    public Map<String, List<String>> pathsOf(Collection<String> unitIds) {
      return Map.of();
    }

    @Override
    public List<String> subtreeOf(String unitId) {
      return List.of("union", "branch");
    }
  }

  @Test
  void everyCaseComesOnceInPieces() {
    List<String> below = new ArrayList<>();
    cases.below("union", OPENED, piece -> piece.forEach(one -> below.add(one.caseId())));
    assertThat(below).hasSize(CASES).isSorted().doesNotHaveDuplicates();
    List<String> in = new ArrayList<>();
    cases.in("branch", piece -> piece.forEach(one -> in.add(one.caseId())));
    assertThat(in).hasSize(CASES);
    assertThat(open.mostAtOnce).hasValue(CasesInTree.PIECE);
  }
}
