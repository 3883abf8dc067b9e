package org.dayanisma.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.dayanisma.testkit.AccessTable;
import org.dayanisma.testkit.AccessTable.Cell;
import org.dayanisma.testkit.Place;
import org.dayanisma.testkit.SampleEvent;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.jspecify.annotations.Nullable;

/**
 * A branch that campaigns, with units all around it.
 *
 * @param members of the workplace below it, one for each role
 * @param neighbours of the branch beside it, one for each role, because a member may launch only a
 *     few a day
 */
record MatrixTree(
    UUID top,
    UUID union,
    UUID branch,
    UUID workplace,
    UUID otherBranch,
    UUID otherUnion,
    Map<String, UUID> members,
    Map<String, UUID> neighbours) {

  /** A new tree, as soon as the service knows it and its people. */
  static MatrixTree known(RunningCampaignService service) {
    MatrixTree tree = invent();
    List<UUID> below = List.of(tree.top(), tree.union(), tree.branch(), tree.workplace());
    List<UUID> beside = List.of(tree.top(), tree.union(), tree.otherBranch());
    List<SampleEvent> told = new ArrayList<>();
    told.add(
        RunningCampaignService.registered(
            tree.branch(), List.of(tree.top(), tree.union(), tree.branch())));
    tree.members().values().forEach(id -> told.add(RunningCampaignService.admitted(id, below)));
    tree.neighbours().values().forEach(id -> told.add(RunningCampaignService.admitted(id, beside)));
    service.publish(told);
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .until(() ->
            service.known("known_units", tree.branch())
                && service
                        .mongo
                        .getCollection("known_members")
                        .countDocuments(new Document("unitPath", tree.union().toString()))
                    == tree.members().size() + tree.neighbours().size());
    return tree;
  }

  private static MatrixTree invent() {
    return new MatrixTree(
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        oneForEachRole(),
        oneForEachRole());
  }

  private static Map<String, UUID> oneForEachRole() {
    return AccessTable.ROLES.stream()
        .collect(Collectors.toMap(Function.identity(), role -> UUID.randomUUID()));
  }

  /** An officer of the branch. */
  TestToken officer() {
    return TestTokens.forUser(u -> u.role("branch-officer").units(branch));
  }

  /** Somebody with the role of the cell, at its place. */
  TestToken actor(Cell cell) {
    Map<String, UUID> people = cell.place() == Place.SELF ? members : neighbours;
    UUID member = Objects.requireNonNull(people.get(cell.role()));
    return TestTokens.forActor(cell.role(), member, unitAt(cell.place()));
  }

  private @Nullable UUID unitAt(Place place) {
    return switch (place) {
      case SELF, NOWHERE -> null;
      case AT -> branch;
      case ABOVE -> union;
      case TOP -> top;
      case BELOW -> workplace;
      case BESIDE -> otherBranch;
      case ELSEWHERE -> otherUnion;
    };
  }
}
