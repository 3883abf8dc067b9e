package org.dayanisma.register.units;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.PoisonEventException;
import org.dayanisma.register.FollowedAggregates;
import org.dayanisma.register.TestStore;
import org.dayanisma.register.ToldEvents;
import org.dayanisma.testkit.ContractSamples;
import org.dayanisma.testkit.MutableClock;
import org.dayanisma.testkit.Tampering;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** From the events of units to what a service knows of them and takes along. */
class MongoUnitMovesTest {

  private static final String REGISTERED = "unit-registered";
  private static final String MOVED = "unit-moved";
  private static final JsonMapper JSON = new JsonMapper();
  private static final TestStore STORE = new TestStore();

  private final String school = UUID.randomUUID().toString();
  private final List<String> east = List.of(UUID.randomUUID().toString(), school);
  private final List<String> west = List.of(UUID.randomUUID().toString(), school);

  private final MutableClock clock = MutableClock.at(Instant.parse("2026-04-02T08:00:00Z"));
  private final FollowedAggregates aggregates = new FollowedAggregates();
  private final List<String> followers = new ArrayList<>();
  private final MongoUnitRegister units = register();
  private final UnitMoves moves =
      new UnitMoves(units, List.of(aggregates), List.of(followers::add), clock);
  private final EventSubscription events = UnitEvents.subscription("test", moves);

  private static MongoUnitRegister register() {
    return new MongoUnitRegister(STORE.database(), STORE.documents(), STORE.guard());
  }

  @BeforeAll
  static void declare() {
    register().declareIndexes();
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {REGISTERED, MOVED})
  void everySampleOfTheContractSaysWhereTheUnitStands(String type) {
    for (byte[] sample : ContractSamples.of("membership", type, 1).all()) {
      String unit = JSON.readTree(sample).get("unitId").asString();
      ToldEvents.tell(events, type, unit, System.nanoTime(), sample);
      assertThat(units.pathOf(unit).orElseThrow()).endsWith(unit);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "no json",
        "{\"unitId\":\"school\",\"unitPath\":[\"school\"]}",
        "{\"unitId\":\"0197f3a0-0000-7000-8000-000000000001\",\"unitPath\":[]}",
        "{\"unitId\":\"0197f3a0-0000-7000-8000-000000000001\","
            + "\"unitPath\":[\"0197f3a0-0000-7000-8000-000000000002\"]}"
      })
  void whatSaysNoPlaceGoesToTheDeadLetters(String body) {
    assertThatThrownBy(() -> ToldEvents.tell(events, MOVED, school, 2, body.getBytes(UTF_8)))
        .isInstanceOf(PoisonEventException.class);
    assertThat(units.pathOf(school)).isEmpty();
  }

  @Test
  void aNewUnitStandsSomewhereAndNothingFollows() {
    tell(REGISTERED, 1, east);

    assertThat(units.placeOf(school))
        .contains(new UnitPlace(east, 1, Instant.parse("2026-04-02T08:00:00Z")));
    assertThat(aggregates.moved).isEmpty();
  }

  @Test
  void aMoveIsKnownBeforeAnythingFollows() {
    tell(REGISTERED, 1, east);
    List<Object> known = new ArrayList<>();
    aggregates.before(() -> known.add(units.pathOf(school).orElseThrow()));

    tell(MOVED, 2, west);

    assertThat(known).containsExactly(west);
    assertThat(aggregates.moved).containsExactly(school);
    assertThat(followers).containsExactly(school);
  }

  @Test
  void anOlderMoveThatComesLateMovesNothingBack() {
    tell(MOVED, 3, west);
    tell(MOVED, 2, east);

    assertThat(units.pathOf(school)).contains(west);
  }

  @Test
  void aMoveThatIsToldAgainIsFollowedAgainAsTheFirstTimeMayHaveBeenCutOff() {
    aggregates.before(() -> {
      throw new IllegalStateException("cut off");
    });
    assertThatThrownBy(() -> tell(MOVED, 2, west)).hasMessage("cut off");
    aggregates.before(() -> {});

    tell(MOVED, 2, west);

    assertThat(aggregates.moved).containsExactly(school);
    assertThat(followers).containsExactly(school);
  }

  /** A command read the old place, and its process died between its write and its second look. */
  @Test
  void everythingIsLookedAtOnceMoreLaterAndThenNoMore() {
    tell(MOVED, 2, west);
    clock.advance(Duration.ofMinutes(9));
    moves.lookAgain();
    assertThat(aggregates.moved).hasSize(1);

    clock.advance(Duration.ofMinutes(2));
    moves.lookAgain();
    moves.lookAgain();

    assertThat(aggregates.moved).containsExactly(school, school);
    assertThat(followers).containsExactly(school, school);
    assertThat(units.pathOf(school)).contains(west);
  }

  @Test
  void aSecondLookThatFailsIsRepeatedAndKeepsNoOtherUnit() {
    tell(MOVED, 2, west);
    String other = UUID.randomUUID().toString();
    tell(MOVED, other, 2, List.of(other));
    aggregates.moved.clear();
    clock.advance(Duration.ofMinutes(11));
    List<String> tried = new ArrayList<>();
    aggregates.before(() -> {
      tried.add("");
      if (tried.size() == 1) {
        throw new IllegalStateException("the store is away");
      }
    });

    moves.lookAgain();
    assertThat(aggregates.moved).hasSize(1);
    moves.lookAgain();

    assertThat(aggregates.moved).containsExactlyInAnyOrder(school, other);
  }

  @Test
  void aUnitThatMovesAgainMeanwhileIsLookedAtAfterThatToo() {
    tell(MOVED, 2, west);
    clock.advance(Duration.ofMinutes(11));
    aggregates.before(() -> {
      aggregates.before(() -> {});
      tell(MOVED, 3, east);
    });
    moves.lookAgain();
    int before = aggregates.moved.size();

    clock.advance(Duration.ofMinutes(11));
    moves.lookAgain();

    assertThat(aggregates.moved).hasSize(before + 1);
  }

  @Test
  void pathsAndSubtreesAreFound() {
    tell(REGISTERED, 1, east);
    String room = UUID.randomUUID().toString();
    List<String> below = Stream.concat(east.stream(), Stream.of(room)).toList();
    tell(REGISTERED, room, 1, below);

    assertThat(units.subtreeOf(school)).containsExactlyInAnyOrder(school, room);
    assertThat(units.subtreeOf(room)).containsExactly(room);
    assertThat(units.pathsOf(List.of(school, room, "nowhere")))
        .containsOnlyKeys(school, room)
        .containsEntry(room, below);
    assertThat(units.pathsOf(List.of())).isEmpty();
  }

  @Test
  void nothingOfAPlaceCanBeChangedInTheStore() {
    tell(MOVED, 2, west);

    Tampering.with(STORE.database().getCollection(MongoUnitRegister.COLLECTION), school)
        .everyField(what -> {
          assertThatThrownBy(() -> units.pathOf(school)).as(what).isInstanceOf(StampRejected.class);
          assertThatThrownBy(() -> units.pathsOf(List.of(school)))
              .as(what)
              .isInstanceOf(StampRejected.class);
        });
    assertThat(units.pathOf(school)).contains(west);
  }

  private void tell(String type, long sequence, List<String> path) {
    tell(type, school, sequence, path);
  }

  private void tell(String type, String unit, long sequence, List<String> path) {
    String ids = path.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
    String body = "{\"unitId\":\"%s\",\"unitPath\":[%s]}".formatted(unit, ids);
    ToldEvents.tell(events, type, unit, sequence, body.getBytes(UTF_8));
  }
}
