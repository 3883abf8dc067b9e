package org.dayanisma.membership;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.dayanisma.membership.MatrixScene.Surroundings;
import org.dayanisma.membership.MatrixScene.Thing;
import org.dayanisma.testkit.AccessTable;
import org.dayanisma.testkit.AccessTable.Cell;
import org.dayanisma.testkit.Api;
import org.jspecify.annotations.Nullable;

/**
 * The request of each line of the matrix. What is to be carried out gets something new to be
 * carried out on; refusals share one thing, which they may not touch.
 */
final class MatrixRequests implements AccessTable.Probe {

  private static final String DISMISSAL =
      "{\"serviceStatus\":\"DISMISSED\",\"effectiveOn\":\"2026-03-16\",\"notifiedOn\":\"2026-03-16\"}";
  private static final String CONTACTS = "{\"contacts\":{\"email\":\"new@example.org\"}}";

  /** The ETag of a member who was taken over and not changed since. */
  private static final String VERSION = "\"2\"";

  private static final String VERSION_OF_DISMISSED = "\"3\"";

  private final MatrixScene scene;
  private final Map<String, ToIntFunction<Cell>> requests = new HashMap<>();

  MatrixRequests(MatrixScene scene) {
    this.scene = scene;
    units();
    moves();
    applications();
    members();
    List.of("organiser", "branch-officer", "lawyer", "union-officer", "confederation-officer")
        .forEach(this::mandates);
    mandates("auditor");
    audit();
  }

  @Override
  public int status(Cell cell) {
    return Objects.requireNonNull(requests.get(cell.name()), cell.name()).applyAsInt(cell);
  }

  private void units() {
    registers("CONFEDERATION", null, scene.aroundTop);
    registers("UNION", scene.top, scene.aroundTop);
    registers("BRANCH", scene.union, scene.aroundUnion);
    registers("REPRESENTATION", scene.branch, scene.aroundBranch);
    registers("WORKPLACE", scene.office, scene.aroundOffice);
    reads("GET /api/units/{id}", "/api/units/" + scene.office);
    reads("GET /api/units/{id}/children", "/api/units/" + scene.office + "/children");
    reads("GET /api/me", "/api/me");
    reads("GET /api/me/office-holders", "/api/me/office-holders");
    requests.put(
        "POST /api/units/{id}/renaming",
        cell ->
            scene
                .actor(cell, scene.aroundOffice)
                .post(
                    "/api/units/" + scene.office + "/renaming",
                    "{\"name\":\"Office %s\"}".formatted(UUID.randomUUID()))
                .status());
  }

  private void registers(String kind, @Nullable String parent, Surroundings around) {
    requests.put(
        "POST /api/units " + kind,
        cell ->
            scene
                .actor(cell, around)
                .post("/api/units", MatrixScene.unitBody(kind, parent))
                .status());
  }

  private void reads(String name, String path) {
    requests.put(name, cell -> scene.actor(cell, scene.aroundOffice).get(path).status());
  }

  private void moves() {
    Supplier<Thing> school = () -> new Thing(scene.unit("WORKPLACE", scene.otherBranch), "nobody");
    Thing one = school.get();
    String body = "{\"parentId\":\"" + scene.branch + "\"}";
    for (String end : new String[] {"from-below", "to-below"}) {
      Surroundings around =
          scene.aroundUnion.below(end.equals("to-below") ? scene.branch : scene.otherBranch);
      requests.put(
          "POST /api/units/{id}/move " + end,
          cell -> {
            String unit = target(cell, one, school).id();
            return scene.actor(cell, around).post("/api/units/" + unit + "/move", body).status();
          });
    }
  }

  private void applications() {
    String path = "/api/membership-applications";
    Thing one = scene.application();
    requests.put(
        "POST " + path,
        cell -> scene.actor(cell, scene.aroundOffice).post(path, scene.applicationBody()).status());
    requests.put("GET " + path, cell -> listedApplications(cell, one));
    reads("GET " + path + "/{id}", path + "/" + one.id());
    posts("POST " + path + "/{id}/admission", one, scene::application, path + "/%s/admission", "");
    posts(
        "POST " + path + "/{id}/refusal",
        one,
        scene::application,
        path + "/%s/refusal",
        "{\"reason\":\"no public employee\"}");
  }

  private int listedApplications(Cell cell, Thing one) {
    var answer =
        scene
            .actor(cell, scene.aroundOffice)
            .get("/api/membership-applications?unitId=" + scene.office + "&limit=200");
    boolean shown = answer.raw().body().contains(one.id());
    return answer.status() == 200 && !shown ? 204 : answer.status();
  }

  private void members() {
    requests.put(
        "POST /api/member-registrations",
        cell -> {
          String body = scene.registration(UUID.randomUUID().toString(), "Given", "Family");
          return scene
              .actor(cell, scene.aroundOffice)
              .post("/api/member-registrations", body)
              .status();
        });
    String path = "/api/members/" + scene.someone.id();
    requests.put("GET /api/members/{id}", cell -> reader(cell).get(path).status());
    requests.put("GET /api/members/{id} unsaid", cell -> unsaid(cell).get(path).status());
    requests.put("GET /api/members", cell -> listed(reader(cell)));
    requests.put("GET /api/members unsaid", cell -> listed(unsaid(cell)));
    posts(
        "POST /api/members/{id}/service-status",
        scene.someone,
        scene::member,
        "/api/members/%s/service-status",
        DISMISSAL);
    requests.put(
        "POST /api/members/{id}/service-status/correction",
        cell -> {
          Thing target = target(cell, scene.someone, scene::dismissedMember);
          return scene
              .actor(cell, scene.aroundOffice, target.member())
              .havingSeen(target.equals(scene.someone) ? VERSION : VERSION_OF_DISMISSED)
              .post(
                  "/api/members/" + target.id() + "/service-status/correction",
                  "{\"reason\":\"another of that name\"}")
              .status();
        });
    erases("", "{\"reason\":\"SUBJECT_REQUEST\"}");
    erases("/approval", "");
    erases("/withdrawal", "");
    reads("GET /api/erasure-requests", "/api/erasure-requests");
    requests.put(
        "PATCH /api/members/{id}",
        cell -> {
          String id = target(cell, scene.someone, scene::member).id();
          return scene
              .actor(cell, scene.aroundOffice, id)
              .havingSeen(VERSION)
              .patch("/api/members/" + id, CONTACTS)
              .status();
        });
  }

  private void erases(String step, String body) {
    requests.put(
        "POST /api/members/{id}/erasure" + step,
        cell -> {
          Thing target = target(cell, scene.someone, scene::member);
          return scene
              .justSignedIn(cell, scene.aroundOffice, target.member())
              .post("/api/members/" + target.id() + "/erasure" + step, body)
              .status();
        });
  }

  private Api unsaid(Cell cell) {
    return scene.actor(cell, scene.aroundOffice, scene.someone.member());
  }

  /** Says what for, where the role has to. */
  private Api reader(Cell cell) {
    Api reader = unsaid(cell);
    return cell.role().equals("data-protection-officer")
        ? reader.readingFor("data-subject-request")
        : reader;
  }

  /** Looks for two people, so that it is never about oneself alone. */
  private int listed(Api reader) {
    var answer = reader.get("/api/members?unitId=" + scene.office + "&q=Zozan%20Berwari");
    boolean shown = answer.raw().body().contains(scene.someone.id());
    return answer.status() == 200 && !shown ? 204 : answer.status();
  }

  private void mandates(String kind) {
    String path = "/api/units/" + scene.office + "/mandates";
    requests.put(
        "POST /api/units/{unitId}/mandates " + kind,
        cell -> {
          String holder = target(cell, scene.someone, scene::member).id();
          return scene
              .actor(cell, scene.aroundOffice, holder)
              .post(path, MatrixScene.mandateBody(kind, holder))
              .status();
        });
    posts(
        "POST /api/mandates/{id}/ending " + kind,
        scene.mandate(kind),
        () -> scene.mandate(kind),
        "/api/mandates/%s/ending",
        "{}");
  }

  private void audit() {
    reads("GET /api/audit-records", "/api/audit-records");
    reads("GET /api/reading-locks", "/api/reading-locks");
    posts(
        "POST /api/reading-locks/{userId}/release",
        scene.someone,
        () -> scene.someone,
        "/api/reading-locks/%s/release",
        "");
  }

  private void posts(String name, Thing shared, Supplier<Thing> fresh, String path, String body) {
    requests.put(
        name,
        cell -> {
          Thing target = target(cell, shared, fresh);
          return scene
              .actor(cell, scene.aroundOffice, target.member())
              .post(path.formatted(target.id()), body)
              .status();
        });
  }

  private static Thing target(Cell cell, Thing shared, Supplier<Thing> fresh) {
    return cell.succeeds() ? fresh.get() : shared;
  }
}
