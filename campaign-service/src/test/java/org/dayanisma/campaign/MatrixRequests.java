package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dayanisma.testkit.AccessTable;
import org.dayanisma.testkit.AccessTable.Cell;

/**
 * The request of each line of the matrix. A step that should succeed gets a campaign of its own;
 * refusals share one, which they must not touch.
 */
final class MatrixRequests implements AccessTable.Probe {

  private static final String ALL = "/api/campaigns";

  private final RunningCampaignService service;
  private final MatrixTree tree;
  private final Map<String, AccessTable.Probe> requests = new HashMap<>();

  MatrixRequests(RunningCampaignService service, MatrixTree tree) throws Exception {
    this.service = service;
    this.tree = tree;
    requests.put("POST /api/campaigns", cell -> post(ALL, tree.actor(cell), body()).statusCode());
    String draft = draft();
    reads("draft", draft);
    step("approval", draft, this::draft);
    step("launch", approved(), this::approved);
    String running = running();
    reads("running", running);
    step("completion", running, this::running);
    requests.put("GET /api/audit-records", cell -> get("/api/audit-records", cell).statusCode());
    requests.put("GET /api/reading-locks", cell -> get("/api/reading-locks", cell).statusCode());
    String release = "/api/reading-locks/" + UUID.randomUUID() + "/release";
    requests.put(
        "POST /api/reading-locks/{userId}/release",
        cell -> post(release, tree.actor(cell), "").statusCode());
  }

  @Override
  public int status(Cell cell) throws Exception {
    return Objects.requireNonNull(requests.get(cell.name()), cell.name()).status(cell);
  }

  private void reads(String variant, String id) {
    String one = ALL + "/" + id;
    requests.put("GET /api/campaigns " + variant, cell -> listed(cell, id));
    requests.put("GET /api/campaigns/{id} " + variant, cell -> get(one, cell).statusCode());
    requests.put(
        "GET /api/campaigns/{id}/progress " + variant,
        cell -> get(one + "/progress", cell).statusCode());
    requests.put(
        "POST /api/campaigns/{id}/participations " + variant,
        cell ->
            post(one + "/participations", tree.actor(cell), "{\"action\":\"SIGN\"}").statusCode());
  }

  private int listed(Cell cell, String id) throws Exception {
    HttpResponse<String> answer = get(ALL + "?limit=200&unit=" + tree.branch(), cell);
    boolean shown = answer.body().contains(id);
    return answer.statusCode() == 200 && !shown ? 204 : answer.statusCode();
  }

  private void step(String name, String shared, Callable<String> fresh) {
    requests.put(
        "POST /api/campaigns/{id}/" + name,
        cell -> {
          String id = cell.succeeds() ? fresh.call() : shared;
          return post(ALL + "/" + id + "/" + name, tree.actor(cell), "").statusCode();
        });
  }

  private String body() {
    return "{\"kind\":\"PETITION\",\"title\":\"Ekmek ve gül\",\"unitId\":\"%s\"}"
        .formatted(tree.branch());
  }

  private String draft() throws Exception {
    HttpResponse<String> answer = post(ALL, tree.officer(), body());
    assertThat(answer.statusCode()).isEqualTo(201);
    return RunningCampaignService.json(answer).get("id").asString();
  }

  private String approved() throws Exception {
    return advanced(draft(), "approval");
  }

  private String running() throws Exception {
    return advanced(approved(), "launch");
  }

  private String advanced(String id, String step) throws Exception {
    HttpResponse<String> answer = post(ALL + "/" + id + "/" + step, tree.officer(), "");
    assertThat(answer.statusCode()).isEqualTo(200);
    return id;
  }

  private HttpResponse<String> get(String path, Cell cell) throws Exception {
    return service.get(path, tree.actor(cell));
  }

  private HttpResponse<String> post(String path, String token, String body) throws Exception {
    return service.post(path, token, body);
  }
}
