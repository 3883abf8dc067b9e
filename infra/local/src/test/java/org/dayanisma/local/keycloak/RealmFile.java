package org.dayanisma.local.keycloak;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The realm as production imports it: {@code infra/identity/dayanisma-realm.json}. */
public final class RealmFile {

  public static final Path PATH = Path.of("../identity/dayanisma-realm.json");

  private RealmFile() {}

  /** A copy of one's own. */
  public static ObjectNode read() {
    return (ObjectNode) JsonMapper.shared().readTree(PATH.toFile());
  }

  /**
   * The same realm under another name, as an operator would make it by hand.
   *
   * @param publicUrl for the one placeholder, which Keycloak fills in from its environment only
   *     when it imports at its start
   */
  public static ObjectNode copyCalled(String name, String publicUrl) {
    String text = read().toString().replace("${DAYANISMA_PUBLIC_URL}", publicUrl);
    return ((ObjectNode) JsonMapper.shared().readTree(text)).put("realm", name);
  }

  /** The client with this id. */
  public static ObjectNode client(String id) {
    return named(read().path("clients").valueStream(), "clientId", id);
  }

  /** What makes the claims, in the scope every client of the platform has. */
  public static Stream<JsonNode> claimMappers() {
    return claimMappers("dayanisma");
  }

  /** What makes claims in this client scope. */
  static Stream<JsonNode> claimMappers(String clientScope) {
    return named(read().path("clientScopes").valueStream(), "name", clientScope)
        .path("protocolMappers")
        .valueStream();
  }

  /** Scopes of OAuth that an API client can be given. */
  public static Set<String> scopes() {
    return read()
        .path("clientScopes")
        .valueStream()
        .filter(scope ->
            scope.path("attributes").path("include.in.token.scope").asString().equals("true"))
        .map(scope -> scope.path("name").asString())
        .collect(Collectors.toSet());
  }

  private static ObjectNode named(Stream<JsonNode> nodes, String field, String value) {
    return (ObjectNode)
        nodes
            .filter(node -> node.path(field).asString().equals(value))
            .findFirst()
            .orElseThrow(() -> new AssertionError("the realm has no " + value));
  }
}
