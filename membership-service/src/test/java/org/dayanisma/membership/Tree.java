package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.TestTokens;

/** A confederation with one union, one branch and one workplace, and the people who keep it. */
record Tree(Api api, String root, String union, String branch, String workplace) {

  static Tree grow(Api api) {
    Api administrator = api.as(TestTokens.forUser(u -> u.role("administrator")));
    Tree seed = new Tree(api, "", "", "", "");
    String root = seed.unit(administrator, "CONFEDERATION", "Confederation", null);
    var union =
        administrator.post(
            "/api/units",
            """
            {"kind":"UNION","name":"Union","serviceBranch":2,"parentId":"%s"}
            """
                .formatted(root));
    assertThat(union.status()).as(union.raw().body()).isEqualTo(201);
    String branch = seed.unit(administrator, "BRANCH", "Branch", union.text("/id"));
    String workplace = seed.unit(administrator, "WORKPLACE", "School", branch);
    return new Tree(api, root, union.text("/id"), branch, workplace);
  }

  String unit(
      Api actor, String kind, String name, @org.jspecify.annotations.Nullable String parent) {
    String parentId = parent == null ? "null" : "\"" + parent + "\"";
    var answer =
        actor.post(
            "/api/units",
            """
            {"kind":"%s","name":"%s","parentId":%s}
            """
                .formatted(kind, name, parentId));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    assertThat(answer.raw().headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).endsWith(answer.text("/id")));
    return answer.text("/id");
  }

  Api organiser() {
    return api.as(TestTokens.forUser(u -> u.role("organiser").units(branch)));
  }

  Api branchOfficer() {
    return api.as(TestTokens.forUser(u -> u.role("branch-officer").units(branch)));
  }

  Api unionOfficer() {
    return api.as(TestTokens.forUser(u -> u.role("union-officer").units(union)));
  }

  String registerMember(String givenName, String familyName) {
    String id = UUID.randomUUID().toString();
    var answer =
        branchOfficer()
            .post(
                "/api/member-registrations",
                "{\"unitId\":\"%s\",\"members\":[%s]}"
                    .formatted(workplace, line(id, givenName, familyName)));
    assertThat(answer.body().at("/registered").asInt()).as(answer.raw().body()).isEqualTo(1);
    return id;
  }

  String registerOf(int members) {
    return "{\"unitId\":\"%s\",\"members\":[%s]}"
        .formatted(
            workplace,
            IntStream.range(0, members)
                .mapToObj(i -> line(UUID.randomUUID().toString(), "Given", "Family"))
                .collect(Collectors.joining(",")));
  }

  /** A line of a register that is taken over. */
  static String line(String id, String givenName, String familyName) {
    return """
    {"id":"%s","givenName":"%s","familyName":"%s","nationalId":"%s","birthDate":"1980-05-01",
     "gender":"FEMALE","languages":["tr"],"admittedOn":"2015-09-01",
     "contacts":{"email":"m%s@example.org","mobile":"%s"}}
    """
        .formatted(
            id, givenName, familyName, Numbers.nationalId(), id.substring(0, 8), Numbers.mobile());
  }
}
