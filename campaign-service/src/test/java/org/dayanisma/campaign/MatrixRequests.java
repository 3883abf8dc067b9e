package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dayanisma.testkit.AccessTable;
import org.dayanisma.testkit.AccessTable.Cell;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.TestToken;

/**
 * The request of each line of the matrix. A step that should succeed gets a campaign of its own;
 * refusals share one, which they must not touch.
 */
final class MatrixRequests implements AccessTable.Probe {

  private static final String ALL = "/api/campaigns";

  private final RunningCampaignService service;
  private final MatrixTree tree;
  private final Map<String, AccessTable.Probe> requests = new HashMap<>();

  MatrixRequests(RunningCampaignService service, MatrixTree tree) {
    this.service = service;
    this.tree = tree;
    requests.put("POST /api/campaigns", cell -> post(ALL, tree.actor(cell), body()).status());
    String draft = draft();
    reads("draft", draft);
    step("approval", draft, this::draft);
    step("launch", approved(), this::approved);
    String running = running();
    reads("running", running);
    step("completion", running, this::running);
    requests.put("GET /api/audit-records", cell -> get("/api/audit-records", cell).status());
    requests.put("GET /api/reading-locks", cell -> get("/api/reading-locks", cell).status());
    String release = "/api/reading-locks/" + UUID.randomUUID() + "/release";
    requests.put(
        "POST /api/reading-locks/{userId}/release",
        cell -> post(release, tree.actor(cell), "").status());
  }

  @Override
  public int status(Cell cell) throws Exception {
    return Objects.requireNonNull(requests.get(cell.name()), cell.name()).status(cell);
  }

  private void reads(String variant, String id) {
    String one = ALL + "/" + id;
    requests.put("GET /api/campaigns " + variant, cell -> listed(cell, id));
    requests.put("GET /api/campaigns/{id} " + variant, cell -> get(one, cell).status());
    requests.put(
        "GET /api/campaigns/{id}/progress " + variant,
        cell -> get(one + "/progress", cell).status());
    requests.put(
        "POST /api/campaigns/{id}/participations " + variant,
        cell -> post(one + "/participations", tree.actor(cell), "{\"action\":\"SIGN\"}").status());
  }

  private int listed(Cell cell, String id) {
    Answer answer = get(ALL + "?limit=200&unitId=" + tree.branch(), cell);
    boolean shown = answer.raw().body().contains(id);
    return answer.status() == 200 && !shown ? 204 : answer.status();
  }

  private void step(String name, String shared, Callable<String> fresh) {
    requests.put(
        "POST /api/campaigns/{id}/" + name,
        cell -> {
          String id = cell.succeeds() ? fresh.call() : shared;
          return post(ALL + "/" + id + "/" + name, tree.actor(cell), "").status();
        });
  }

  private String body() {
    return "{\"kind\":\"PETITION\",\"title\":\"Ekmek ve gül\",\"unitId\":\"%s\"}"
        .formatted(tree.branch());
  }

  private String draft() {
    Answer answer = post(ALL, tree.officer(), body());
    assertThat(answer.status()).isEqualTo(201);
    return answer.body().get("id").asString();
  }

  private String approved() {
    return advanced(draft(), "approval");
  }

  private String running() {
    return advanced(approved(), "launch");
  }

  private String advanced(String id, String step) {
    Answer answer = post(ALL + "/" + id + "/" + step, tree.officer(), "");
    assertThat(answer.status()).isEqualTo(200);
    return id;
  }

  private Answer get(String path, Cell cell) {
    return service.get(path, tree.actor(cell));
  }

  private Answer post(String path, TestToken token, String body) {
    return service.post(path, token, body);
  }
}
