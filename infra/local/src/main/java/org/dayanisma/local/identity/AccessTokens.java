package org.dayanisma.local.identity;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.dayanisma.local.Installation;
import org.dayanisma.local.LocalProblem;
import org.dayanisma.local.Part;
import org.dayanisma.local.demo.DemoUser;
import tools.jackson.databind.json.JsonMapper;

/** Fetches access tokens from the identity provider of an installation, as any client would. */
public final class AccessTokens {

  private static final int PATIENCE_MILLIS = 10_000;

  private final Installation installation;

  public AccessTokens(Installation installation) {
    this.installation = installation;
  }

  /** A token for this name: a demo user, or the demo program {@code partner}. */
  public String named(String name) {
    return name.equals(DemoClients.PARTNER) ? ofPartner("") : of(DemoUser.named(name));
  }

  /** A token of a demo user, good for an hour; only our own identity provider knows them. */
  public String of(DemoUser user) {
    requireOurs();
    return fetch(user.label(), "");
  }

  /**
   * A token of the demo program of a partner organisation.
   *
   * @param scopes fewer than it has, with spaces between; empty for all
   */
  public String ofPartner(String scopes) {
    requireOurs();
    return fetch(DemoClients.PARTNER, scopes);
  }

  private void requireOurs() {
    if (installation.isExternal(Part.IDENTITY)) {
      throw new LocalProblem(
          "People sign in at "
              + installation.issuer()
              + "; demo users belong to the identity provider that ./dayanisma up brings.");
    }
  }

  /** A token of the platform itself, in the role {@code service}. */
  public String ofPlatform() {
    return fetch(DemoClients.PLATFORM, "");
  }

  private String fetch(String client, String scopes) {
    String form =
        "grant_type=client_credentials"
            + (scopes.isEmpty()
                ? ""
                : "&scope=" + URLEncoder.encode(scopes, StandardCharsets.UTF_8));
    String credentials = client + ":" + ClientSecret.read(installation);
    String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(installation.tokenUri()).toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setRequestMethod("POST");
      connection.setRequestProperty("Authorization", "Basic " + basic);
      connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
      connection.setDoOutput(true);
      connection.getOutputStream().write(form.getBytes(StandardCharsets.US_ASCII));
      return tokenIn(connection);
    } catch (IOException failure) {
      throw new LocalProblem(
          "The identity provider at "
              + installation.issuer()
              + " does not answer;"
              + " ./dayanisma up starts the platform.",
          failure);
    }
  }

  private static String tokenIn(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    if (status != HttpURLConnection.HTTP_OK) {
      throw new LocalProblem("The identity provider refused to give a token (" + status + ").");
    }
    try (InputStream body = connection.getInputStream()) {
      return JsonMapper.shared().readTree(body).path("access_token").asString();
    }
  }
}
