package org.dayanisma.local.identity;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dayanisma.local.demo.DemoUnit;
import org.dayanisma.local.demo.DemoUser;
import org.dayanisma.local.demo.StableIds;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * One OAuth2 client per demo user, one with which the platform loads demo data, and one such as a
 * partner organisation has.
 */
final class DemoClients {

  /** The client with which demo data is loaded. */
  static final String PLATFORM = "platform";

  /** An API client: reads campaigns and units of the demo union, for campaigns. */
  static final String PARTNER = "partner";

  private static final List<String> PARTNER_SCOPES = List.of("campaigns:read", "units:read");
  private static final Duration TOKEN_LIFE = Duration.ofHours(1);

  private DemoClients() {}

  static List<RegisteredClient> all(Supplier<String> encodedSecret) {
    return Stream.concat(
            Stream.of(PLATFORM, PARTNER), Arrays.stream(DemoUser.values()).map(DemoUser::label))
        .map(name -> client(name, encodedSecret.get()))
        .toList();
  }

  /** What a token of this client says about its bearer, in addition to what every token says. */
  static Map<String, Object> claims(String client) {
    return switch (client) {
      case PLATFORM -> platformClaims();
      case PARTNER -> partnerClaims();
      default -> demoUser(client).map(DemoClients::userClaims).orElseThrow();
    };
  }

  /** Whether the client is bound to scopes and purposes. */
  static boolean isApiClient(String client) {
    return client.equals(PARTNER);
  }

  private static Map<String, Object> userClaims(DemoUser user) {
    return new TreeMap<>(
        Map.of(
            "sub", user.userId(),
            "roles", List.of(user.label()),
            "member_id", user.memberId(),
            "units", List.of(user.level().id()),
            "languages", user.languages()));
  }

  private static Map<String, Object> platformClaims() {
    return new TreeMap<>(
        Map.of(
            "sub", StableIds.of("user " + PLATFORM).toString(),
            "roles", List.of("service"),
            "units", List.of(DemoUnit.CONFEDERATION.id()),
            "languages", List.of("tr")));
  }

  private static Map<String, Object> partnerClaims() {
    return new TreeMap<>(
        Map.of(
            "sub", StableIds.of("user " + PARTNER).toString(),
            "client_id", PARTNER,
            "roles", List.of("organiser"),
            "units", List.of(DemoUnit.UNION.id()),
            "purposes", List.of("campaign")));
  }

  private static Optional<DemoUser> demoUser(String client) {
    return Arrays.stream(DemoUser.values()).filter(user -> user.label().equals(client)).findFirst();
  }

  private static RegisteredClient client(String name, String encodedSecret) {
    return RegisteredClient.withId(name)
        .clientId(name)
        .clientSecret(encodedSecret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> scopes.addAll(isApiClient(name) ? PARTNER_SCOPES : List.of()))
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build())
        .build();
  }
}
