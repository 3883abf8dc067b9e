package org.dayanisma.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an operator does in Keycloak's console: clients, users and realms that only tests need. */
public final class KeycloakAdmin {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String url;
  private final String clientId;
  private final String secret;

  KeycloakAdmin(String url, String clientId, String secret) {
    this.url = url;
    this.clientId = clientId;
    this.secret = secret;
  }

  String clientId() {
    return clientId;
  }

  String secret() {
    return secret;
  }

  /** The secret that Keycloak has made for a client. */
  public String secretOf(String realm, String client) {
    JsonNode found = get("/realms/" + realm + "/clients?clientId=" + client).get(0);
    return get("/realms/" + realm + "/clients/" + found.path("id").asString() + "/client-secret")
        .path("value")
        .asString();
  }

  /** Switches a client of the realm on that is there and off. */
  public void enable(String client) {
    ObjectNode found =
        (ObjectNode) get("/realms/dayanisma/clients?clientId=" + client).get(0).deepCopy();
    put("/realms/dayanisma/clients/" + found.path("id").asString(), found.put("enabled", true));
  }

  public void createRealm(ObjectNode realm) {
    post("/realms", realm);
  }

  public void createClient(ObjectNode client) {
    post("/realms/dayanisma/clients", client);
  }

  /** A new person, as an operator makes one: a name to sign in with and a password. */
  public void createUser(String name, String password) {
    post(
        "/realms/dayanisma/users",
        Map.of(
            "username",
            name,
            "enabled",
            true,
            "credentials",
            java.util.List.of(Map.of("type", "password", "value", password))));
  }

  /** From now on the realm calls itself by this address. */
  public void moveRealm(String address) {
    put("/realms/dayanisma", Map.of("attributes", Map.of("frontendUrl", address)));
  }

  private void put(String path, Object body) {
    HttpRequest request =
        Web.bearing(token(), url + "/admin" + path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    HttpResponse<String> answer = Web.send(request);
    assertThat(answer.statusCode()).as("PUT %s: %s", path, answer.body()).isEqualTo(204);
  }

  private JsonNode get(String path) {
    HttpResponse<String> answer = Web.send(Web.bearing(token(), url + "/admin" + path).build());
    assertThat(answer.statusCode()).as("GET %s: %s", path, answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private void post(String path, Object body) {
    HttpRequest request =
        Web.bearing(token(), url + "/admin" + path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    HttpResponse<String> answer = Web.send(request);
    assertThat(answer.statusCode()).as("POST %s: %s", path, answer.body()).isEqualTo(201);
  }

  /** Good for a minute only, and knows no realm that came after it. */
  private String token() {
    return TokenAnswer.to(
            Web.form(
                url + "/realms/master/protocol/openid-connect/token",
                Map.of(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    clientId,
                    "client_secret",
                    secret)))
        .access();
  }
}
