package org.dayanisma.local.keycloak;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dayanisma.local.demo.DemoUser;

/**
 * People who sign in at Keycloak with their browser, by the client {@code people} of the realm:
 * authorization code with PKCE, then refresh tokens of which each is good once.
 */
public final class People implements Function<DemoUser, Supplier<String>> {

  /** Access tokens of the realm live for five minutes. */
  private static final Duration FRESH = Duration.ofMinutes(2);

  private final KeycloakServer keycloak;
  private final String returnTo;

  public People(KeycloakServer keycloak, String publicUrl) {
    this.keycloak = keycloak;
    this.returnTo = publicUrl + "/signed-in";
  }

  @Override
  public Supplier<String> apply(DemoUser who) {
    return new Session(signIn(who));
  }

  public TokenAnswer signIn(DemoUser who) {
    String verifier = RandomText.next();
    URI back = new Browser().signIn(page(challenge(verifier)), who.label(), keycloak.password());
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "authorization_code");
    fields.put("client_id", "people");
    fields.put("redirect_uri", returnTo);
    fields.put("code", parameters(back).get("code"));
    fields.put("code_verifier", verifier);
    return TokenAnswer.to(Web.form(keycloak.tokenUri(), fields));
  }

  /** Where the browser is sent after name and password are right. */
  public URI afterPassword(String name, String password) {
    return new Browser().signIn(page(challenge(RandomText.next())), name, password);
  }

  /** The answer to a sign-in that begins without PKCE. */
  public int statusWithoutPkce() {
    return Web.send(java.net.http.HttpRequest.newBuilder(URI.create(page(""))).build())
        .statusCode();
  }

  /** What a program gets that asks for a token with a person's password. */
  public int statusOfPasswordGrant(DemoUser who) {
    return Web.send(
            Web.form(
                    keycloak.tokenUri(),
                    Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "people",
                        "username",
                        who.label(),
                        "password",
                        keycloak.password()))
                .build())
        .statusCode();
  }

  public TokenAnswer refresh(String refreshToken) {
    return TokenAnswer.to(refreshing(refreshToken));
  }

  public int statusOfRefresh(String refreshToken) {
    return Web.send(refreshing(refreshToken).build()).statusCode();
  }

  private java.net.http.HttpRequest.Builder refreshing(String refreshToken) {
    return Web.form(
        keycloak.tokenUri(),
        Map.of(
            "grant_type", "refresh_token", "client_id", "people", "refresh_token", refreshToken));
  }

  private String page(String challenge) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", "people");
    query.put("scope", "openid");
    query.put("redirect_uri", returnTo);
    query.put("state", RandomText.next());
    if (!challenge.isEmpty()) {
      query.put("code_challenge_method", "S256");
      query.put("code_challenge", challenge);
    }
    return keycloak.issuer() + "/protocol/openid-connect/auth?" + Web.encoded(query);
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static Map<String, String> parameters(URI uri) {
    Map<String, String> found = new LinkedHashMap<>();
    Arrays.stream(uri.getRawQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> found.put(pair[0], pair[1]));
    return found;
  }

  private final class Session implements Supplier<String> {

    private TokenAnswer tokens;
    private long since = System.nanoTime();

    Session(TokenAnswer tokens) {
      this.tokens = tokens;
    }

    @Override
    public synchronized String get() {
      if (System.nanoTime() - since > FRESH.toNanos()) {
        tokens = refresh(tokens.refresh());
        since = System.nanoTime();
      }
      return tokens.access();
    }
  }
}
