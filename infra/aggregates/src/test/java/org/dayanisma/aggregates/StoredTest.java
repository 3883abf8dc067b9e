package org.dayanisma.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dayanisma.decisions.Aggregate;
import org.junit.jupiter.api.Test;

/** A declaration that cannot be kept is refused in one sentence that names class and field. */
class StoredTest {

  private final Stored<Strike, String> stored = Stored.as("strikes", Strike.class);

  @Test
  void aSecretThatIsNotThere() {
    assertRefused(
        () -> stored.secret("demand"), "Stored Strike: Strike has no component 'demand' (id, ");
    assertRefused(
        () -> stored.secret("pickets.why"),
        "Stored Strike: Picket has no component 'why' (id, memberId, reason)");
    assertRefused(
        () -> stored.secret("outcome.sum"),
        "Stored Strike: Outcome has no component 'sum' (on, terms, decree)");
  }

  @Test
  void aSecretThatIsSearchedBy() {
    assertRefused(
        () -> stored.secret("pickets.reason").index("unitId", "pickets.reason"),
        "Stored Strike cannot be searched by 'pickets.reason', which is secret");
    assertRefused(
        () -> stored.secret("pickets").index("pickets.memberId"),
        "Stored Strike cannot be searched by 'pickets.memberId', which is secret");
  }

  @Test
  void anIndexOfWhatIsNotThere() {
    assertRefused(
        () -> stored.index("unitPath", "-openedAt"),
        "Stored Strike: Strike has no component 'openedAt'");
    assertRefused(
        () -> stored.index("unitId.value"), "Stored Strike: UnitId has no component 'value'");
  }

  @Test
  void aDerivedFieldThatIsAComponent() {
    assertRefused(
        () -> stored.derived("level", Strike::isOpen),
        "Stored Strike has a component 'level', which cannot be derived as well");
  }

  @Test
  void whatCarriesAPathAndDoesNotFollow() {
    stored.secret("demands").outlivesErasures("they are read out in public");
    assertRefused(
        () -> stored.requireThatItFollows(new NobodyMoved()),
        "Stored Strike carries 'unitPath' and declares neither standsIn(…) nor staysAt(…)");

    stored.standsIn("unitId", "unitPath", (_, _) -> List.of());

    stored.requireThatItFollows(new NobodyMoved());
    assertThat(stored.indexes())
        .extracting(index -> index.keys().toJson())
        .contains("{\"unitId\": 1, \"_id\": 1}");
  }

  @Test
  void whatHasSecretsAndIsAboutNobody() {
    stored.secret("demands").staysAt("unitPath", "it ends where it began");
    assertRefused(
        () -> stored.requireThatItFollows(new NobodyMoved()),
        "Stored Strike has secrets and declares neither isAbout(…) nor outlivesErasures(…)");

    stored.isAbout("pickets.memberId", strike -> !strike.isOpen());

    stored.requireThatItFollows(new NobodyMoved());
  }

  @Test
  void whatFollowsWhereNobodyTellsOfTheRegister() {
    stored.standsIn("unitId", "unitPath", (_, _) -> List.of());
    assertRefused(
        () -> stored.requireThatItFollows(null),
        "Stored Strike follows a register that its service has not");
  }

  @Test
  void aPathThatIsNotThere() {
    assertRefused(
        () -> stored.standsIn("unitId", "place", (_, _) -> List.of()),
        "Stored Strike: Strike has no component 'place'");
    assertRefused(
        () -> stored.standsIn("branch", "unitPath", (_, _) -> List.of()),
        "Stored Strike: Strike has no component 'branch'");
    assertRefused(() -> stored.staysAt("unitPath", " "), "Stored Strike does not say why");
  }

  record Nameless(String text) implements Aggregate<Nameless, String> {
    @Override
    public String key() {
      return text;
    }

    @Override
    public Nameless apply(String event) {
      return this;
    }
  }

  record Boxed(String id, String outbox) implements Aggregate<Boxed, String> {
    @Override
    public String key() {
      return id;
    }

    @Override
    public Boxed apply(String event) {
      return this;
    }
  }

  record Counted(String id, long version) implements Aggregate<Counted, String> {
    @Override
    public String key() {
      return id;
    }

    @Override
    public Counted apply(String event) {
      return this;
    }
  }

  @Test
  void aRecordThatCannotBeKept() {
    assertRefused(() -> Stored.as("x", Nameless.class), "Stored Nameless has no component 'id'");
    assertRefused(
        () -> Stored.as("x", Boxed.class), "Stored Boxed has a field of the store, 'outbox'");
    assertRefused(
        () -> Stored.as("x", Counted.class), "Stored Counted has a field of the store, 'version'");
  }

  @Test
  void whatIsThereIsIndexedAsDeclared() {
    assertThat(
            stored
                .derived("open", Strike::isOpen)
                .index("unitPath", "-calledAt", "-_id")
                .unique("open")
                .indexes())
        .extracting(index -> index.keys().toJson() + index.options().isUnique())
        .containsExactly(
            "{\"unitPath\": 1, \"calledAt\": -1, \"_id\": -1}false", "{\"open\": 1}true");
  }

  private static void assertRefused(ThrowingCallable declaration, String sentence) {
    assertThatThrownBy(declaration)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(sentence);
  }
}
