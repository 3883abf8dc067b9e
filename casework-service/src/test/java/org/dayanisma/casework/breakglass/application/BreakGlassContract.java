package org.dayanisma.casework.breakglass.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.caseId;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dayanisma.casework.breakglass.domain.BreakGlassEvent;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest.Hearers;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest.Requester;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequests;
import org.dayanisma.casework.breakglass.domain.RequestId;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.decisions.Versioned;
import org.junit.jupiter.api.Test;

/** What every store of requests for emergency access must do; run on each of them. */
public abstract class BreakGlassContract {

  private static final Instant ASKED = Instant.parse("2026-03-16T10:00:05.123Z");
  private static final Instant GRANTED = ASKED.plusSeconds(60);
  private final MemberId requester = new MemberId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());

  protected abstract BreakGlassRequests requests();

  @Test
  void keepsARequestWholeAndOnce() {
    BreakGlassRequest made = add(ASKED);

    assertThat(requests().find(made.id())).contains(new Versioned<>(made, 1));
    assertThat(requests().add(made, made.requested())).isEmpty();
    assertThat(requests().find(new RequestId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void ofTwoDecisionsTheFirstCounts() {
    Versioned<BreakGlassRequest> made = new Versioned<>(add(ASKED), 1);
    List<BreakGlassEvent> granting =
        accepted(
            made.value()
                .grant(
                    () -> new Hearers(List.of(member("asya")), null), member("officer"), GRANTED));
    List<BreakGlassEvent> refusing = accepted(made.value().refuse(member("officer"), GRANTED));

    assertThat(requests().save(made, granting)).isTrue();
    assertThat(requests().save(made, refusing)).isFalse();

    assertThat(requests().find(made.value().id())).contains(Versioned.after(made, granting));
  }

  @Test
  void isOpenToItsRequesterForThisCaseAndThisHour() {
    BreakGlassRequest made = add(ASKED);
    assertThat(requests().openFor(requester, caseId, GRANTED)).isEmpty();
    BreakGlassRequest granted = granted(made);

    assertThat(requests().openFor(requester, caseId, GRANTED)).containsExactly(granted);
    assertThat(requests().openFor(requester, caseId, GRANTED.plusSeconds(3_599)))
        .containsExactly(granted);
    assertThat(requests().openFor(requester, caseId, GRANTED.plusSeconds(3_600))).isEmpty();
    assertThat(requests().openFor(requester, caseId, GRANTED.minusMillis(1))).isEmpty();
    assertThat(requests().openFor(member("other"), caseId, GRANTED)).isEmpty();
    assertThat(requests().openFor(requester, caseId("other"), GRANTED)).isEmpty();
  }

  @Test
  void ofTwoOpenOnesEachIsGivenWithTheUnitsItWasAskedFor() {
    BreakGlassRequest here = granted(add(ASKED));
    BreakGlassRequest there = granted(add(ASKED, List.of(path("root", "elsewhere"))));

    assertThat(requests().openFor(requester, caseId, GRANTED))
        .containsExactlyInAnyOrder(here, there);
  }

  @Test
  void aRefusedOneOpensNothing() {
    BreakGlassRequest made = add(ASKED);
    save(made, accepted(made.refuse(member("officer"), GRANTED)));

    assertThat(requests().openFor(requester, caseId, GRANTED)).isEmpty();
  }

  @Test
  void listsWhatWaitsOldestFirst() {
    BreakGlassRequest second = add(ASKED.plusSeconds(1));
    BreakGlassRequest first = add(ASKED);
    BreakGlassRequest decided = add(ASKED);
    save(decided, accepted(decided.refuse(member("officer"), GRANTED)));

    assertThat(requests().pending(GRANTED)).filteredOn(this::isOurs).containsExactly(first, second);
    assertThat(requests().pending(first.lapsesAt()))
        .filteredOn(this::isOurs)
        .containsExactly(second);
  }

  private BreakGlassRequest granted(BreakGlassRequest made) {
    List<BreakGlassEvent> events =
        accepted(made.grant(() -> new Hearers(List.of(), null), member("officer"), GRANTED));
    save(made, events);
    return made.applyAll(events);
  }

  protected final void save(BreakGlassRequest made, List<BreakGlassEvent> events) {
    assertThat(requests().save(new Versioned<>(made, 1), events)).isTrue();
  }

  private boolean isOurs(BreakGlassRequest request) {
    return request.requester().memberId().equals(requester);
  }

  private BreakGlassRequest add(Instant at) {
    return add(at, List.of(path("root", "union"), path("x")));
  }

  private BreakGlassRequest add(Instant at, List<List<UnitId>> unitPaths) {
    BreakGlassRequest made =
        BreakGlassRequest.made(
            new RequestId(UUID.randomUUID()),
            caseId,
            new Requester("user", requester, unitPaths),
            "the lawyer was detained",
            at);
    assertThat(requests().add(made, made.requested())).isPresent();
    return made;
  }
}
