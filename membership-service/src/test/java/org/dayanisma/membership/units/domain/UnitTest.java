package org.dayanisma.membership.units.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.testkit.Outcomes.accepted;
import static org.dayanisma.testkit.Outcomes.faults;

import java.util.List;
import java.util.UUID;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

  private final Unit confederation = unit("CONFEDERATION", null, null);
  private final Unit union = unit("UNION", confederation, 2);
  private final Unit branch = unit("BRANCH", union, null);
  private final Unit representation = unit("REPRESENTATION", branch, null);
  private final Unit workplace = unit("WORKPLACE", representation, null);

  @Test
  void thePathLeadsFromTheRootToTheUnit() {
    assertThat(workplace.path().ids())
        .containsExactly(
            confederation.id(), union.id(), branch.id(), representation.id(), workplace.id());
    accepted(Unit.register(id(), new UnitDraft("WORKPLACE", "x", null), branch));
  }

  @ParameterizedTest
  @CsvSource({
    "CONFEDERATION,union",
    "UNION,branch",
    "BRANCH,confederation",
    "REPRESENTATION,union",
    "WORKPLACE,union",
    "WORKPLACE,workplace",
    "BRANCH,branch"
  })
  void refusesAParentOfAWrongKind(String kind, String parent) {
    Integer serviceBranch = kind.equals("UNION") ? 2 : null;
    assertThat(faults(Unit.register(id(), new UnitDraft(kind, "x", serviceBranch), named(parent))))
        .containsExactly("/parentId parent-kind");
  }

  @Test
  void onlyAConfederationStandsAlone() {
    assertThat(faults(Unit.register(id(), new UnitDraft("BRANCH", "x", null), null)))
        .containsExactly("/parentId required");
  }

  @Test
  void exactlyAUnionHasAServiceBranch() {
    for (Integer wrong : new Integer[] {null, 0, 12, -1}) {
      assertThat(faults(Unit.register(id(), new UnitDraft("UNION", "x", wrong), confederation)))
          .containsExactly("/serviceBranch service-branch");
    }
    assertThat(faults(Unit.register(id(), new UnitDraft("BRANCH", "x", 2), union)))
        .containsExactly("/serviceBranch service-branch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", "--", "²", "\u0640", "😀"})
  void needsANameThatSomebodyCanRead(String name) {
    assertThat(faults(Unit.register(id(), new UnitDraft("BRANCH", name, null), named("union"))))
        .containsExactly("/name needs-letter");
    assertThat(faults(branch.rename(name))).containsExactly("/name needs-letter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200b", "\u3164", "\u00a0\ufeff", "\u2800"})
  void hasANameThatShowsSomething(String name) {
    assertThat(faults(Unit.register(id(), new UnitDraft("BRANCH", name, null), named("union"))))
        .containsExactly("/name required");
    assertThat(faults(branch.rename(name))).containsExactly("/name required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\ufffd", "A\nB", "A\u2028B"})
  void hasANameOfOneLine(String name) {
    assertThat(faults(Unit.register(id(), new UnitDraft("BRANCH", name, null), named("union"))))
        .containsExactly("/name one-line");
  }

  @Test
  void countsTheCharactersOfANameAsPeopleDo() {
    Unit union = named("union");

    String longest = "Ş" + "😀".repeat(199);
    assertThat(accepted(Unit.register(id(), new UnitDraft("BRANCH", longest, null), union)).name())
        .isEqualTo(longest);
    assertThat(faults(Unit.register(id(), new UnitDraft("BRANCH", longest + "😀", null), union)))
        .containsExactly("/name size");
    assertThat(accepted(UnitDraft.readName("\u200b S\u0327ube\u00a0"))).isEqualTo("Şube");
  }

  @Test
  void namesEverythingThatIsWrong() {
    assertThat(faults(Unit.register(id(), new UnitDraft("CLUB", "\u0000", null), null)))
        .containsExactly("/kind unknown-kind", "/name required");
    assertThat(faults(Unit.register(id(), new UnitDraft(null, null, null), null)))
        .containsExactly("/kind required", "/name required");
  }

  @Test
  void cannotMoveBelowItself() {
    assertThat(faults(branch.moveUnder(workplace))).containsExactly("/parentId cycle");
    assertThat(faults(branch.moveUnder(branch))).containsExactly("/parentId cycle");
  }

  @Test
  void movesAndLeadsItsUnitsAlong() {
    Unit other = unit("UNION", confederation, 3);
    List<UnitEvent> moved = accepted(branch.moveUnder(other));
    Unit after = branch.apply(moved.getFirst());
    assertThat(after.path().ids()).containsExactly(confederation.id(), other.id(), branch.id());
    List<UnitEvent> followed = representation.follow(after.path());
    assertThat(representation.apply(followed.getFirst()).path().ids())
        .containsExactly(confederation.id(), other.id(), branch.id(), representation.id());
    assertThat(accepted(after.moveUnder(other))).isEmpty();
    assertThat(faults(branch.moveUnder(confederation))).containsExactly("/parentId parent-kind");
  }

  private Unit named(String name) {
    return switch (name) {
      case "confederation" -> confederation;
      case "union" -> union;
      case "branch" -> branch;
      default -> workplace;
    };
  }

  private static UnitId id() {
    return new UnitId(UUID.randomUUID());
  }

  private static Unit unit(String kind, @Nullable Unit parent, @Nullable Integer serviceBranch) {
    return Unit.from(
        accepted(Unit.register(id(), new UnitDraft(kind, kind, serviceBranch), parent)));
  }
}
