package org.dayanisma.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.dayanisma.testkit.AccessTable;
import org.dayanisma.testkit.AccessTable.Cell;
import org.dayanisma.testkit.Place;
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
    try (KafkaProducer<byte[], byte[]> producer = service.topics().producer()) {
      Topics.send(
          producer,
          "membership.units",
          "unit-registered",
          tree.branch(),
          1,
          "{\"unitId\":\"%s\",\"kind\":\"BRANCH\",\"unitPath\":%s}"
              .formatted(tree.branch(), path(tree.top(), tree.union(), tree.branch())));
      String below = path(tree.top(), tree.union(), tree.branch(), tree.workplace());
      tree.members().values().forEach(id -> admit(producer, id, tree.workplace(), below));
      String beside = path(tree.top(), tree.union(), tree.otherBranch());
      tree.neighbours().values().forEach(id -> admit(producer, id, tree.otherBranch(), beside));
    }
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

  private static void admit(
      KafkaProducer<byte[], byte[]> producer, UUID member, UUID unit, String path) {
    Topics.send(
        producer,
        "membership.members",
        "member-admitted",
        member,
        1,
        "{\"memberId\":\"%s\",\"unitId\":\"%s\",\"unitPath\":%s,\"admittedOn\":\"2026-01-01\"}"
            .formatted(member, unit, path));
  }

  private static String path(UUID... units) {
    return List.of(units).stream()
        .map(unit -> '"' + unit.toString() + '"')
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** An officer of the branch. */
  String officer() {
    return TestTokens.forUser(u -> u.role("branch-officer").units(branch)).bearer();
  }

  /** Somebody with the role of the cell, at its place. */
  String actor(Cell cell) {
    Map<String, UUID> people = cell.place() == Place.SELF ? members : neighbours;
    UUID member = Objects.requireNonNull(people.get(cell.role()));
    return TestTokens.forActor(cell.role(), member, unitAt(cell.place())).bearer();
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
