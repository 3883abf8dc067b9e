package org.dayanisma.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service starts and answers while no identity provider is there. */
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "dayanisma.identity.issuer=http://127.0.0.1:1")
class IdentityAwayTest {

  @LocalServerPort private int port;

  @Test
  void answersOpenRoutesAndSaysThatTokensCannotBeChecked() {
    Http http = new Http(port);
    String token = TestTokens.forUser(user -> user.role("member")).value();

    assertThat(http.get("/api/open", null).statusCode()).isEqualTo(200);
    assertThat(http.get("/api/me", null).statusCode()).isEqualTo(401);
    for (int i = 0; i < 5; i++) {
      HttpResponse<String> answer = http.get("/api/me", token);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("identity-unavailable");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void knowsWhereTheKeysAre() {
    assertThat(new IdentityProperties("http://id/", null, "dayanisma").keys())
        .hasToString("http://id/oauth2/jwks");
  }
}
