package org.dayanisma.casework.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dayanisma.casework.domain.BreakGlassRequest;
import org.dayanisma.casework.domain.BreakGlassRequest.Requester;
import org.dayanisma.casework.domain.BreakGlassRequests;
import org.dayanisma.casework.domain.CaseId;
import org.junit.jupiter.api.Test;

/** What every store of requests for emergency access must do; run on each of them. */
public abstract class BreakGlassContract {

  private static final Instant ASKED = Instant.parse("2026-03-16T10:00:05.123Z");
  private static final Instant GRANTED = ASKED.plusSeconds(60);
  private final String requester = UUID.randomUUID().toString();
  private final CaseId caseId = new CaseId(UUID.randomUUID().toString());

  protected abstract BreakGlassRequests requests();

  @Test
  void keepsARequestWholeAndOnce() {
    BreakGlassRequest made = add(ASKED);

    assertThat(requests().find(made.id())).contains(made);
    assertThat(requests().add(made, made.requested())).isFalse();
    assertThat(requests().find(UUID.randomUUID().toString())).isEmpty();
  }

  @Test
  void ofTwoDecisionsTheFirstCounts() {
    BreakGlassRequest made = add(ASKED);

    assertThat(requests().save(made, made.grant(List.of("asya"), "officer", GRANTED))).isTrue();
    assertThat(requests().save(made, made.refuse("officer", GRANTED))).isFalse();
    assertThat(requests().find(made.id()))
        .contains(made.applyAll(made.grant(List.of("asya"), "officer", GRANTED)));
  }

  @Test
  void isOpenToItsRequesterForThisCaseAndThisHour() {
    BreakGlassRequest made = add(ASKED);
    assertThat(requests().isOpen(requester, caseId, GRANTED)).isFalse();
    assertThat(requests().save(made, made.grant(List.of(), "officer", GRANTED))).isTrue();

    assertThat(requests().isOpen(requester, caseId, GRANTED)).isTrue();
    assertThat(requests().isOpen(requester, caseId, GRANTED.plusSeconds(3_599))).isTrue();
    assertThat(requests().isOpen(requester, caseId, GRANTED.plusSeconds(3_600))).isFalse();
    assertThat(requests().isOpen(requester, caseId, GRANTED.minusMillis(1))).isFalse();
    assertThat(requests().isOpen("other", caseId, GRANTED)).isFalse();
    assertThat(requests().isOpen(requester, new CaseId("other"), GRANTED)).isFalse();
  }

  @Test
  void aRefusedOneOpensNothing() {
    BreakGlassRequest made = add(ASKED);
    assertThat(requests().save(made, made.refuse("officer", GRANTED))).isTrue();

    assertThat(requests().isOpen(requester, caseId, GRANTED)).isFalse();
  }

  @Test
  void listsWhatWaitsOldestFirst() {
    BreakGlassRequest second = add(ASKED.plusSeconds(1));
    BreakGlassRequest first = add(ASKED);
    BreakGlassRequest decided = add(ASKED);
    assertThat(requests().save(decided, decided.refuse("officer", GRANTED))).isTrue();

    assertThat(requests().pending(GRANTED)).filteredOn(this::isOurs).containsExactly(first, second);
    assertThat(requests().pending(first.lapsesAt()))
        .filteredOn(this::isOurs)
        .containsExactly(second);
  }

  private boolean isOurs(BreakGlassRequest request) {
    return request.requester().memberId().equals(requester);
  }

  private BreakGlassRequest add(Instant at) {
    BreakGlassRequest made =
        BreakGlassRequest.made(
            UUID.randomUUID().toString(),
            caseId.value(),
            new Requester("user", requester, List.of(List.of("root", "union"), List.of("x"))),
            "the lawyer was detained",
            at);
    assertThat(requests().add(made, made.requested())).isTrue();
    return made;
  }
}
