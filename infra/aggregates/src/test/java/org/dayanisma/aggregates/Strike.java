package org.dayanisma.aggregates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dayanisma.decisions.Aggregate;
import org.jspecify.annotations.Nullable;

/** An invented aggregate with everything that an aggregate can have. */
record Strike(
    StrikeId id,
    UnitId unitId,
    List<UnitId> unitPath,
    @Nullable String demands,
    LocalDate beginsOn,
    @Nullable Instant calledAt,
    Level level,
    List<Picket> pickets,
    @Nullable Keeper keeper,
    @Nullable Outcome outcome,
    List<List<String>> shifts,
    @Nullable Integer goal,
    boolean secretBallot)
    implements Aggregate<Strike, String> {

  record StrikeId(UUID value) {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  record UnitId(String value) {}

  enum Level {
    WORKPLACE,
    NATIONWIDE
  }

  /** A list whose elements have an id, a secret and something in clear. */
  record Picket(String id, String memberId, String reason) {}

  /** It has one component that may be null, which is not the same as having no keeper. */
  record Keeper(@Nullable String memberId) {}

  sealed interface Outcome {
    record Agreed(LocalDate on, String terms) implements Outcome {}

    record Banned(String decree) implements Outcome {}
  }

  @Override
  public String key() {
    return id.toString();
  }

  /** New demands. */
  @Override
  public Strike apply(String event) {
    return with(event, outcome);
  }

  /** This is not a component either. */
  public boolean isOpen() {
    return outcome == null;
  }

  public String getLabel() {
    return "strike of " + unitId;
  }

  static Strike full() {
    return new Strike(
        new StrikeId(UUID.fromString("7b0f6a52-3c5e-4f0e-9a51-0c2f8f1f0a11")),
        new UnitId("ankara-2"),
        List.of(new UnitId("kesk"), new UnitId("ankara-2")),
        "Back pay for all",
        LocalDate.of(2026, 3, 1),
        Instant.parse("2026-02-20T08:00:00.123Z"),
        Level.NATIONWIDE,
        List.of(new Picket("p1", "asya", "threatened"), new Picket("p2", "baran", "")),
        new Keeper(null),
        new Outcome.Agreed(LocalDate.of(2026, 3, 9), "Twenty per cent"),
        List.of(List.of("a", "b"), List.of()),
        500,
        true);
  }

  Strike with(@Nullable String newDemands, @Nullable Outcome newOutcome) {
    return new Strike(
        id,
        unitId,
        unitPath,
        newDemands,
        beginsOn,
        calledAt,
        level,
        pickets,
        keeper,
        newOutcome,
        shifts,
        goal,
        secretBallot);
  }
}
