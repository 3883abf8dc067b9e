package org.dayanisma.local.keycloak;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Programs that ask Keycloak for a token with their secret: the realm's own client, and variants of
 * it of which each lacks one thing.
 */
public final class Programs {

  private final KeycloakServer keycloak;

  public Programs(KeycloakServer keycloak) {
    this.keycloak = keycloak;
  }

  /** A token of the client {@code platform} of a realm. */
  public String ofPlatform(String realm) {
    return token(realm, "platform", keycloak.admin().secretOf(realm, "platform"));
  }

  /** A token of the client {@code partner}, which is switched on for it. */
  public String ofPartner() {
    keycloak.admin().enable("partner");
    return token("dayanisma", "partner", keycloak.admin().secretOf("dayanisma", "partner"));
  }

  /** A token of a client like {@code platform}, but for what the change does to it. */
  public String ofClientLikePlatform(String name, Consumer<ObjectNode> change) {
    String secret = RandomText.next();
    ObjectNode client = RealmFile.client("platform").put("clientId", name).put("secret", secret);
    change.accept(client);
    keycloak.admin().createClient(client);
    return token("dayanisma", name, secret);
  }

  /** All claims but the audience. */
  public static void withoutAudience(ObjectNode client) {
    client.putArray("defaultClientScopes");
    client
        .putArray("protocolMappers")
        .addAll(
            RealmFile.claimMappers()
                .filter(mapper -> !mapper.path("name").asString().equals("aud"))
                .collect(Collectors.toList()));
  }

  /** The type every other token of Keycloak has. */
  public static void withoutAccessTokenType(ObjectNode client) {
    attributes(client).put("access.token.header.type.rfc9068", "false");
  }

  /** Good for a second. */
  public static void forASecond(ObjectNode client) {
    attributes(client).put("access.token.lifespan", "1");
  }

  private static ObjectNode attributes(ObjectNode client) {
    return (ObjectNode) client.path("attributes");
  }

  private String token(String realm, String client, String secret) {
    return TokenAnswer.to(
            Web.form(
                keycloak.tokenUri(realm),
                Map.of(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    client,
                    "client_secret",
                    secret)))
        .access();
  }
}
