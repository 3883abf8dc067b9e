package org.dayanisma.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.dayanisma.testkit.Outcomes.accepted;
import static org.dayanisma.testkit.Outcomes.saying;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.decisions.Found;
import org.dayanisma.decisions.GeneralRefusal;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.KeyedCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.mockito.invocation.InvocationOnMock;
import org.slf4j.MDC;

/** The order in which a command is decided, and that every step is taken once. */
class DecisionTest {

  private static final Actor ORGANISER =
      new Actor("user", "organiser", Set.of(Role.ORGANISER), List.of("unit"), List.of());

  /** What was done, in the order in which it was done. */
  private final List<String> done = new ArrayList<>();

  private Versioned<Box> kept = new Versioned<>(new Box("box", List.of()), 3);
  private int faster;

  private final Decisions<Box, String> decisions = new Decisions<>(this::save);

  /** Holds words. */
  private record Box(String key, List<String> words) implements Aggregate<Box, String> {
    @Override
    public Box apply(String word) {
      List<String> all = new ArrayList<>(words);
      all.add(word);
      return new Box(key, all);
    }

    Outcome<List<String>> put(String word) {
      return words.contains(word)
          ? Outcome.conflict(GeneralRefusal.REQUIRED)
          : Outcome.accepted(List.of(word));
    }
  }

  private boolean save(Versioned<Box> before, List<String> events) {
    done.add("store " + events);
    if (faster > 0) {
      faster--;
      kept = new Versioned<>(kept.value().apply("theirs"), kept.version() + 1);
      return false;
    }
    kept = Versioned.after(before, events);
    return true;
  }

  @AfterEach
  void noRequest() {
    MDC.clear();
  }

  @Test
  void looksRecordsAsksDecidesAndStores() {
    Versioned<Box> after = accepted(put(recordedHere(), true, "word"));

    assertThat(after).isEqualTo(new Versioned<>(new Box("box", List.of("word")), 4));
    assertThat(done)
        .containsExactly("look", "open", "record box [box]", "may", "decide", "store [word]");
  }

  @Test
  void whoeverMayNotKnowOfItIsToldNothingAndNothingIsRecorded() {
    Outcome<Versioned<Box>> nothing =
        decisions
            .on(recordedHere(), () -> looked(Outcome.refused(Refusal.notFound())))
            .telling(box -> Told.of(box.key(), List.of()))
            .decide(box -> box.put("word"));

    assertThat(saying(nothing)).isEqualTo("NOT_FOUND");
    assertThat(done).containsExactly("look");
  }

  @Test
  void anotherVersionIsHeardOfBeforeWhetherTheyMay() {
    assertThat(saying(put(recordedHere().havingSeen(2), false, "word"))).isEqualTo("STALE");
    assertThat(done).containsExactly("look", "open", "record box [box]");
    done.clear();
    assertThat(saying(put(recordedHere().havingSeen(3), false, "word"))).isEqualTo("FORBIDDEN");
    assertThat(done).containsExactly("look", "open", "record box [box]", "may");
  }

  @Test
  void aRefusalOfTheRuleStoresNothing() {
    var _ = accepted(put(recordedHere(), true, "word"));
    done.clear();

    assertThat(saying(put(recordedHere(), true, "word"))).isEqualTo("required");
    assertThat(done).containsExactly("look", "open", "record box [box]", "may", "decide");
  }

  @Test
  void ifOthersWereFasterAllIsDoneAgainButTheRecord() {
    faster = 1;

    assertThat(accepted(put(recordedHere(), true, "word")).value().words())
        .containsExactly("theirs", "word");
    assertThat(done)
        .containsExactly(
            "look",
            "open",
            "record box [box]",
            "may",
            "decide",
            "store [word]",
            "look",
            "open",
            "may",
            "decide",
            "store [word]");
  }

  @Test
  void whoeverHasSeenAVersionThatOthersReplacedMeanwhileHearsSo() {
    faster = 1;

    assertThat(saying(put(recordedHere().havingSeen(3), true, "word"))).isEqualTo("STALE");
    assertThat(kept.value().words()).containsExactly("theirs");
  }

  @Test
  void whatThisRequestHasDoneBeforeItWasCutOffIsNotDoneAgain() {
    String command = UUID.randomUUID().toString();
    MDC.put(KeyedCommand.MDC_KEY, command);
    MDC.put(KeyedCommand.AT_KEY, "2026-03-20T10:00:00Z");
    MDC.put(KeyedCommand.SINCE_KEY, "2026-03-19T10:00:00Z");
    KeyedCommand.loaded("box", new Document(KeyedCommand.mark()));

    assertThat(accepted(put(recordedHere().havingSeen(2), false, "word"))).isEqualTo(kept);
    assertThat(done).containsExactly("look", "open", "record box [box]");
  }

  @Test
  void nothingThatDisclosesIsDecidedUnrecorded() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            decisions.on(recordedHere(), () -> looked(found())).decide(box -> box.put("word")));
    assertThat(done).containsExactly("look", "open");

    Outcome<Versioned<Box>> undisclosed =
        decisions.on(Asked.by(ORGANISER), () -> looked(found())).decide(box -> box.put("word"));
    assertThat(accepted(undisclosed).version()).isEqualTo(4);
  }

  @Test
  void whatFollowsByItselfIsStoredUntilNobodyIsFaster() {
    faster = 2;
    Versioned<Box> after = decisions.follow(() -> kept, _ -> List.of("followed"));

    assertThat(after.value().words()).containsExactly("theirs", "theirs", "followed");
    assertThat(decisions.follow(() -> kept, _ -> List.of())).isEqualTo(after);
    assertThat(done).hasSize(3);
  }

  private Outcome<Versioned<Box>> put(Asked asked, boolean may, String word) {
    return decisions
        .on(asked, () -> looked(found()))
        .telling(box -> Told.of(box.key(), List.of(box.key())))
        .onlyFor((_, _) -> noting("may", may))
        .decide(box -> noting("decide", box.put(word)));
  }

  private Outcome<Found<String, Box>> found() {
    return Outcome.accepted(new Found<>("relations", () -> noting("open", kept)));
  }

  private <T> Outcome<T> looked(Outcome<T> found) {
    return noting("look", found);
  }

  private <T> T noting(String what, T value) {
    done.add(what);
    return value;
  }

  private Asked recordedHere() {
    return Asked.by(ORGANISER, Mockito.mock(Disclosure.class, this::recorded));
  }

  private @Nullable Object recorded(InvocationOnMock call) {
    if (!call.getMethod().getName().equals("change")) {
      return false;
    }
    Collection<?> people = call.getArgument(1);
    done.add("record " + call.getArgument(0) + " " + people);
    Supplier<?> deed = call.getArgument(3);
    return deed.get();
  }
}
