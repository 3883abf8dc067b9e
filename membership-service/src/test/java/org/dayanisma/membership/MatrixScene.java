package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dayanisma.testkit.AccessTable.Cell;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.Place;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.jspecify.annotations.Nullable;

/** A tree with a neighbour on every level, and in its middle what the cells of the matrix need. */
final class MatrixScene {

  private final Api api;
  private final Api administrator;

  /** Id of a member whom the register does not know. */
  private final String stranger = UUID.randomUUID().toString();

  final String top;
  final String union;
  final String branch;
  final String otherBranch;
  final String office;

  /** A member of the office, who has a namesake there. */
  final Thing someone;

  final Surroundings aroundTop;
  final Surroundings aroundUnion;
  final Surroundings aroundBranch;
  final Surroundings aroundOffice;

  /** What a request is about, and the member whose own it is. */
  record Thing(String id, String member) {}

  /** The units around one of them. */
  record Surroundings(String at, String above, String below, String beside, String elsewhere) {

    /** The same with another unit below. */
    Surroundings below(String unit) {
      return new Surroundings(at, above, unit, beside, elsewhere);
    }
  }

  MatrixScene(Api api) {
    this.api = api;
    administrator = api.as(TestTokens.forUser(u -> u.role("administrator")));
    top = unit("CONFEDERATION", null);
    union = unit("UNION", top);
    branch = unit("BRANCH", union);
    office = unit("REPRESENTATION", branch);
    otherBranch = unit("BRANCH", union);
    String otherUnion = unit("UNION", top);
    String otherTop = unit("CONFEDERATION", null);
    aroundTop = new Surroundings(top, top, union, otherTop, unit("UNION", otherTop));
    aroundUnion = new Surroundings(union, top, branch, otherUnion, unit("BRANCH", otherUnion));
    aroundBranch = new Surroundings(branch, union, office, otherBranch, otherUnion);
    aroundOffice =
        new Surroundings(
            office, branch, unit("WORKPLACE", office), unit("REPRESENTATION", branch), otherUnion);
    someone = member("Zozan", "Berwari");
    var _ = member("Zozan", "Berwari");
  }

  /**
   * Somebody with the role of the cell and a unit at its place, who is not the member concerned.
   */
  Api actor(Cell cell, Surroundings around) {
    return actor(cell, around, stranger);
  }

  /** The same; {@code self} is who they are when it is about themselves. */
  Api actor(Cell cell, Surroundings around, String self) {
    return api.as(tokenOf(cell, around, self));
  }

  /** The same, who has signed in a moment ago. */
  Api justSignedIn(Cell cell, Surroundings around, String self) {
    return api.as(Erasing.justSignedIn(tokenOf(cell, around, self)));
  }

  private TestToken tokenOf(Cell cell, Surroundings around, String self) {
    String member = cell.place() == Place.SELF ? self : stranger;
    return TestTokens.forActor(cell.role(), member, unitAt(cell.place(), around));
  }

  private @Nullable String unitAt(Place place, Surroundings around) {
    return switch (place) {
      case SELF, NOWHERE -> null;
      case AT -> around.at();
      case ABOVE -> around.above();
      case TOP -> top;
      case BELOW -> around.below();
      case BESIDE -> around.beside();
      case ELSEWHERE -> around.elsewhere();
    };
  }

  String unit(String kind, @Nullable String parent) {
    return made(administrator.post("/api/units", unitBody(kind, parent))).text("/id");
  }

  static String unitBody(String kind, @Nullable String parent) {
    return "{\"kind\":\"%s\",\"name\":\"Unit %s\",\"serviceBranch\":%s,\"parentId\":%s}"
        .formatted(
            kind,
            UUID.randomUUID(),
            kind.equals("UNION") ? "2" : "null",
            parent == null ? "null" : '"' + parent + '"');
  }

  /** A new member of the office. */
  Thing member() {
    return member("Given", "Family");
  }

  /** A new member of the office, of whom a dismissal was reported. */
  Thing dismissedMember() {
    Thing member = member();
    Api organiser = api.as(TestTokens.forUser(u -> u.role("organiser").units(office)));
    var answer =
        organiser.post(
            "/api/members/" + member.id() + "/service-status",
            "{\"serviceStatus\":\"DISMISSED\",\"effectiveOn\":\"2026-03-16\"}");
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return member;
  }

  private Thing member(String givenName, String familyName) {
    String id = UUID.randomUUID().toString();
    var answer =
        administrator.post("/api/member-registrations", registration(id, givenName, familyName));
    assertThat(answer.body().at("/registered").asInt()).as(answer.raw().body()).isEqualTo(1);
    return new Thing(id, id);
  }

  String registration(String id, String givenName, String familyName) {
    return "{\"unitId\":\"%s\",\"members\":[%s]}"
        .formatted(office, Tree.line(id, givenName, familyName));
  }

  /** A new application at the office. */
  Thing application() {
    Api organiser = api.as(TestTokens.forUser(u -> u.role("organiser").units(office)));
    var answer = made(organiser.post("/api/membership-applications", applicationBody()));
    return new Thing(answer.text("/id"), answer.text("/memberId"));
  }

  String applicationBody() {
    return """
    {"unitId":"%s","givenName":"Given","familyName":"Family","nationalId":"%s",
     "birthDate":"1984-02-29","gender":"FEMALE","languages":["tr"],
     "contacts":{"email":"given@example.org","mobile":"%s"}}
    """
        .formatted(office, Numbers.nationalId(), Numbers.mobile());
  }

  /** A new mandate at the office. */
  Thing mandate(String kind) {
    String holder = member().id();
    String path = "/api/units/" + office + "/mandates";
    return new Thing(made(administrator.post(path, mandateBody(kind, holder))).text("/id"), holder);
  }

  static String mandateBody(String kind, String holder) {
    return "{\"memberId\":\"%s\",\"office\":\"%s\",\"startedOn\":\"2026-01-15\"}"
        .formatted(holder, kind);
  }

  private static Api.Answer made(Api.Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    return answer;
  }
}
