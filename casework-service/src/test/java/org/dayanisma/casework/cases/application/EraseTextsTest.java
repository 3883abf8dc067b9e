package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.caseId;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.casework.Ids.unit;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.register.application.InMemoryErasedMembers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a member is erased, what was written in their cases goes, as soon as no claim needs it. */
class EraseTextsTest {

  private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

  private final InMemoryCases cases = new InMemoryCases();
  private final InMemoryErasedMembers waiting = new InMemoryErasedMembers();
  private final List<CaseId> forgotten = new ArrayList<>();
  private final EraseTextsHandler erasing =
      new EraseTextsHandler(
          cases,
          waiting,
          id -> {
            assertThat(cases.find(id).orElseThrow().summary()).as("its source is gone").isNull();
            forgotten.add(id);
          });

  @Test
  void closedCasesAreErasedAtOnceAndNobodyElses() {
    Case closed = close(open("one", "dilan"));
    Case others = close(open("other", "azad"));

    erasing.handle(member("dilan"));

    assertThat(summary(closed)).isNull();
    assertThat(summary(others)).isEqualTo("a summary");
    assertThat(forgotten).containsExactly(closed.id());
    assertThat(waiting.some(10)).isEmpty();
  }

  @Test
  void anOpenCaseIsErasedWhenItIsClosed() {
    Case open = open("one", "dilan");
    Case closed = close(open("two", "dilan"));

    erasing.handle(member("dilan"));
    assertThat(summary(open)).isEqualTo("a summary");
    assertThat(summary(closed)).isNull();
    erasing.comeBack();
    assertThat(summary(open)).isEqualTo("a summary");
    assertThat(forgotten).doesNotContain(open.id());

    close(open);
    erasing.comeBack();
    assertThat(summary(open)).isNull();
    assertThat(forgotten).contains(open.id());
    assertThat(waiting.some(10)).isEmpty();
  }

  @Test
  void whoHasNoCaseLeavesNoTrace() {
    erasing.handle(member("nobody"));
    erasing.handle(member("nobody"));

    assertThat(waiting.some(10)).isEmpty();
  }

  private Case open(String id, String member) {
    List<CaseEvent> events =
        Case.open(
            new CaseEvent.Opened(
                caseId(id),
                member(member),
                unit("workplace"),
                path("root", "workplace"),
                new Measure(CaseKind.OTHER, DAY, null),
                null,
                "a summary",
                NOW),
            List.of());
    Case opened = Case.of(events);
    assertThat(cases.add(opened, events)).isTrue();
    return opened;
  }

  private Case close(Case open) {
    List<CaseEvent> events =
        accepted(open.close(new Closure(Closure.Outcome.SETTLED, DAY, NOW, null), LocalDate.MAX));
    assertThat(cases.save(open, events)).isTrue();
    return open.applyAll(events);
  }

  private @Nullable String summary(Case about) {
    return cases.find(about.id()).orElseThrow().summary();
  }
}
