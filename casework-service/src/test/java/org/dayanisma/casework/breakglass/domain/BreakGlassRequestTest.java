package org.dayanisma.casework.breakglass.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.testkit.Outcomes.accepted;
import static org.dayanisma.testkit.Outcomes.saying;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest.Hearers;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest.Requester;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest.Status;
import org.junit.jupiter.api.Test;

/** Two people open a case for one hour. */
class BreakGlassRequestTest {

  private static final Instant ASKED = Instant.parse("2026-03-16T10:00:00Z");
  private static final Instant GRANTED = ASKED.plus(Duration.ofHours(2));
  private static final Requester ASYA =
      new Requester("user-asya", "asya", List.of(List.of("root", "union")));

  private final BreakGlassRequest asked =
      BreakGlassRequest.made("r", "case", ASYA, "the lawyer was detained", ASKED);

  @Test
  void itOpensTheCaseForAnHourAndNotAMomentLonger() {
    BreakGlassRequest granted =
        asked.applyAll(
            accepted(asked.grant(() -> new Hearers(List.of("berat"), null), "officer", GRANTED)));

    assertThat(asked.isOpen(ASKED)).isFalse();
    assertThat(granted.isOpen(GRANTED)).isTrue();
    assertThat(granted.isOpen(GRANTED.plusSeconds(3_599))).isTrue();
    assertThat(granted.isOpen(GRANTED.plusSeconds(3_600))).isFalse();
    assertThat(granted.isOpen(GRANTED.minusMillis(1))).isFalse();
  }

  @Test
  void itIsDecidedOnce() {
    BreakGlassRequest granted =
        asked.applyAll(
            accepted(asked.grant(() -> new Hearers(List.of(), null), "officer", GRANTED)));
    BreakGlassRequest refused = asked.applyAll(accepted(asked.refuse("officer", GRANTED)));

    assertThat(
            saying(
                granted.grant(
                    () -> new Hearers(List.of(), null), "officer", GRANTED.plusSeconds(60))))
        .isEqualTo("already-decided");
    assertThat(saying(granted.refuse("officer", GRANTED))).isEqualTo("already-decided");
    assertThat(refused.status()).isEqualTo(Status.REFUSED);
    assertThat(saying(refused.grant(() -> new Hearers(List.of(), null), "officer", GRANTED)))
        .isEqualTo("already-decided");
    assertThat(refused.isOpen(GRANTED)).isFalse();
  }

  @Test
  void whoDecidedIsKeptAndTold() {
    assertThat(asked.decidedBy()).isNull();
    List<BreakGlassEvent> grant =
        accepted(asked.grant(() -> new Hearers(List.of("berat"), null), "officer", GRANTED));
    assertThat(asked.applyAll(grant).decidedBy()).isEqualTo("officer");
    assertThat(asked.applyAll(grant).decidedAt()).isEqualTo(GRANTED);
    assertThat(grant)
        .singleElement()
        .isInstanceOfSatisfying(
            BreakGlassEvent.Granted.class,
            told -> assertThat(told.decidedBy()).isEqualTo("officer"));

    BreakGlassRequest refused = asked.applyAll(accepted(asked.refuse("other-officer", GRANTED)));
    assertThat(refused.decidedBy()).isEqualTo("other-officer");
    assertThat(refused.decidedAt()).isEqualTo(GRANTED);
  }

  @Test
  void aRequestNobodyDecidedLapses() {
    Instant late = ASKED.plus(BreakGlassRequest.UNDECIDED_FOR);

    assertThat(asked.isLapsed(late.minusMillis(1))).isFalse();
    assertThat(asked.isLapsed(late)).isTrue();
    assertThat(saying(asked.grant(() -> new Hearers(List.of(), null), "officer", late)))
        .isEqualTo("request-lapsed");
    assertThat(saying(asked.refuse("officer", late))).isEqualTo("request-lapsed");
  }

  @Test
  void onlyAnotherPersonBesideOrAboveTheRequesterDecides() {
    assertThat(asked.mayBeDecidedBy("user-berat", "berat", List.of("union"))).isTrue();
    assertThat(asked.mayBeDecidedBy("user-berat", "berat", List.of("root"))).isTrue();
    assertThat(asked.mayBeDecidedBy("user-berat", "berat", List.of("branch-below"))).isFalse();
    assertThat(asked.mayBeDecidedBy("user-berat", "berat", List.of("other-union"))).isFalse();
    assertThat(asked.mayBeDecidedBy("user-berat", "berat", List.of())).isFalse();
    assertThat(asked.mayBeDecidedBy("user-asya", "berat", List.of("root"))).isFalse();
    assertThat(asked.mayBeDecidedBy("user-other", "asya", List.of("root"))).isFalse();
  }

  @Test
  void itIsForWhatLiesInOrUnderTheUnitsOfTheRequester() {
    assertThat(ASYA.asksFor(List.of("root", "union"))).isTrue();
    assertThat(ASYA.asksFor(List.of("root", "union", "branch"))).isTrue();
    assertThat(ASYA.asksFor(List.of("root"))).isFalse();
    assertThat(ASYA.asksFor(List.of("root", "other-union"))).isFalse();
    assertThat(new Requester("u", "m", List.of()).asksFor(List.of("root"))).isFalse();
  }

  @Test
  void whoHoldsTwoUnitsIsDecidedAboutFromAboveBoth() {
    BreakGlassRequest two =
        BreakGlassRequest.made(
            "r",
            "case",
            new Requester("u", "m", List.of(List.of("root", "a"), List.of("root", "b"))),
            "why",
            ASKED);
    BreakGlassRequest none =
        BreakGlassRequest.made("r", "case", new Requester("u", "m", List.of()), "why", ASKED);

    assertThat(two.mayBeDecidedBy("v", "n", List.of("a"))).isFalse();
    assertThat(two.mayBeDecidedBy("v", "n", List.of("a", "b"))).isTrue();
    assertThat(two.mayBeDecidedBy("v", "n", List.of("root"))).isTrue();
    assertThat(none.mayBeDecidedBy("v", "n", List.of("root"))).isFalse();
  }
}
