package org.dayanisma.casework.breakglass.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.caseId;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.casework.Ids.requestId;
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
      new Requester("user-asya", member("asya"), List.of(path("root", "union")));

  private final BreakGlassRequest asked =
      BreakGlassRequest.made(
          requestId("r"), caseId("case"), ASYA, "the lawyer was detained", ASKED);

  @Test
  void itOpensTheCaseForAnHourAndNotAMomentLonger() {
    BreakGlassRequest granted =
        asked.applyAll(
            accepted(
                asked.grant(
                    () -> new Hearers(List.of(member("berat")), null),
                    member("officer"),
                    GRANTED)));

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
            accepted(asked.grant(() -> new Hearers(List.of(), null), member("officer"), GRANTED)));
    BreakGlassRequest refused = asked.applyAll(accepted(asked.refuse(member("officer"), GRANTED)));

    assertThat(
            saying(
                granted.grant(
                    () -> new Hearers(List.of(), null),
                    member("officer"),
                    GRANTED.plusSeconds(60))))
        .isEqualTo("already-decided");
    assertThat(saying(granted.refuse(member("officer"), GRANTED))).isEqualTo("already-decided");
    assertThat(refused.status()).isEqualTo(Status.REFUSED);
    assertThat(
            saying(refused.grant(() -> new Hearers(List.of(), null), member("officer"), GRANTED)))
        .isEqualTo("already-decided");
    assertThat(refused.isOpen(GRANTED)).isFalse();
  }

  @Test
  void whoDecidedIsKeptAndTold() {
    assertThat(asked.decidedBy()).isNull();
    List<BreakGlassEvent> grant =
        accepted(
            asked.grant(
                () -> new Hearers(List.of(member("berat")), null), member("officer"), GRANTED));
    assertThat(asked.applyAll(grant).decidedBy()).isEqualTo(member("officer"));
    assertThat(asked.applyAll(grant).decidedAt()).isEqualTo(GRANTED);
    assertThat(grant)
        .singleElement()
        .isInstanceOfSatisfying(
            BreakGlassEvent.Granted.class,
            told -> assertThat(told.decidedBy()).isEqualTo(member("officer")));

    BreakGlassRequest refused =
        asked.applyAll(accepted(asked.refuse(member("other-officer"), GRANTED)));
    assertThat(refused.decidedBy()).isEqualTo(member("other-officer"));
    assertThat(refused.decidedAt()).isEqualTo(GRANTED);
  }

  @Test
  void aRequestNobodyDecidedLapses() {
    Instant late = ASKED.plus(BreakGlassRequest.UNDECIDED_FOR);

    assertThat(asked.isLapsed(late.minusMillis(1))).isFalse();
    assertThat(asked.isLapsed(late)).isTrue();
    assertThat(saying(asked.grant(() -> new Hearers(List.of(), null), member("officer"), late)))
        .isEqualTo("request-lapsed");
    assertThat(saying(asked.refuse(member("officer"), late))).isEqualTo("request-lapsed");
  }

  @Test
  void onlyAnotherPersonBesideOrAboveTheRequesterDecides() {
    assertThat(asked.mayBeDecidedBy("user-berat", member("berat"), path("union"))).isTrue();
    assertThat(asked.mayBeDecidedBy("user-berat", member("berat"), path("root"))).isTrue();
    assertThat(asked.mayBeDecidedBy("user-berat", member("berat"), path("branch-below"))).isFalse();
    assertThat(asked.mayBeDecidedBy("user-berat", member("berat"), path("other-union"))).isFalse();
    assertThat(asked.mayBeDecidedBy("user-berat", member("berat"), path())).isFalse();
    assertThat(asked.mayBeDecidedBy("user-asya", member("berat"), path("root"))).isFalse();
    assertThat(asked.mayBeDecidedBy("user-other", member("asya"), path("root"))).isFalse();
  }

  @Test
  void itIsForWhatLiesInOrUnderTheUnitsOfTheRequester() {
    assertThat(ASYA.asksFor(path("root", "union"))).isTrue();
    assertThat(ASYA.asksFor(path("root", "union", "branch"))).isTrue();
    assertThat(ASYA.asksFor(path("root"))).isFalse();
    assertThat(ASYA.asksFor(path("root", "other-union"))).isFalse();
    assertThat(new Requester("u", member("m"), List.of()).asksFor(path("root"))).isFalse();
  }

  @Test
  void whoHoldsTwoUnitsIsDecidedAboutFromAboveBoth() {
    BreakGlassRequest two =
        BreakGlassRequest.made(
            requestId("r"),
            caseId("case"),
            new Requester("u", member("m"), List.of(path("root", "a"), path("root", "b"))),
            "why",
            ASKED);
    BreakGlassRequest none =
        BreakGlassRequest.made(
            requestId("r"),
            caseId("case"),
            new Requester("u", member("m"), List.of()),
            "why",
            ASKED);

    assertThat(two.mayBeDecidedBy("v", member("n"), path("a"))).isFalse();
    assertThat(two.mayBeDecidedBy("v", member("n"), path("a", "b"))).isTrue();
    assertThat(two.mayBeDecidedBy("v", member("n"), path("root"))).isTrue();
    assertThat(none.mayBeDecidedBy("v", member("n"), path("root"))).isFalse();
  }
}
