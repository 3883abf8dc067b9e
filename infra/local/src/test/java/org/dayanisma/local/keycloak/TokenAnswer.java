package org.dayanisma.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a token endpoint gives; {@code refresh} and {@code id} are empty where only an access token
 * was asked for.
 */
public record TokenAnswer(String access, String refresh, String id) {

  static TokenAnswer to(HttpRequest.Builder request) {
    HttpResponse<String> answer = Web.send(request.build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode tokens = JsonMapper.shared().readTree(answer.body());
    return new TokenAnswer(
        tokens.path("access_token").asString(),
        tokens.path("refresh_token").asString(""),
        tokens.path("id_token").asString(""));
  }
}
