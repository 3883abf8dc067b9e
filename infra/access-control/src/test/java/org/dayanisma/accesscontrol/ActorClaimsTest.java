package org.dayanisma.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a token says about an API client, and what makes it invalid. */
class ActorClaimsTest {

  private static final String MEMBER = "2f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b11";
  private static final String CLIENT = "union-website";
  private static final String SCOPES = "campaigns:read units:read";

  @Test
  void purposesMakeAnApiClientOfWhoeverHasThem() {
    Actor partner = ActorClaims.actor(bound("scope", SCOPES));

    assertThat(partner.grant())
        .isEqualTo(
            new ClientGrant(CLIENT, Set.of("campaigns:read", "units:read"), Set.of("campaign")));
    assertThat(ActorClaims.actor(token()).isApiClient()).isFalse();
  }

  /** RFC 9068, 2.2; Keycloak without a mapper of its own says it in {@code azp} only. */
  @Test
  void aProgramIsTheClientToWhichTheTokenWasGiven() {
    Jwt elsewhere = bound("client_id", null, "azp", "union-archive");

    assertThat(clientOf(bound())).isEqualTo(CLIENT);
    assertThat(clientOf(bound("azp", CLIENT))).isEqualTo(CLIENT);
    assertThat(clientOf(elsewhere)).isEqualTo("union-archive");
    assertThat(isAccepted(elsewhere)).isTrue();
  }

  /** Providers name the client of a person's sign-in too; it binds nobody. */
  @ParameterizedTest
  @ValueSource(strings = {"people", "https://console.example", ""})
  void theClientOfAPersonDoesNotMatter(String client) {
    assertThat(isAccepted(token("azp", client, "client_id", "people"))).isTrue();
  }

  private static String clientOf(Jwt token) {
    return Objects.requireNonNull(ActorClaims.actor(token).grant()).client();
  }

  @Test
  void whatIsLeftOutIsNotGranted() {
    Actor partner = ActorClaims.actor(bound("purposes", List.of()));

    assertThat(partner.isApiClient()).isTrue();
    assertThat(partner.mayUse(new Scope("campaigns", true))).isFalse();
    assertThat(partner.mayActFor("campaign")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "campaigns:read", SCOPES, "profile campaigns:write x:y", "a a"})
  void scopesAreWordsWithOneSpaceBetween(String scope) {
    assertThat(isAccepted(bound("scope", scope))).isTrue();
  }

  /** The provider's own scopes do not matter to us while nothing binds the bearer. */
  @ParameterizedTest
  @ValueSource(strings = {"", "openid", "openid profile", "cases:delete", "cases"})
  void aPersonMayHaveScopesOfTheProvider(String scope) {
    assertThat(isAccepted(token("scope", scope, "member_id", MEMBER))).isTrue();
    assertThat(isAccepted(token("scope", Arrays.asList(scope.split(" ", -1))))).isTrue();
  }

  /** Each is a number, but none is a second within a calendar. */
  @ParameterizedTest
  @ValueSource(
      doubles = {-1, 253_402_300_800.0, 31_556_889_864_403_200.0, 9.3e18, 1e308, Double.NaN})
  void aTimeBeyondTheCalendarIsRefused(double seconds) {
    assertThat(isAccepted(token("auth_time", seconds))).isFalse();
    assertThat(isAccepted(token("auth_time", (long) seconds)))
        .as("as a whole number, which NaN has none of")
        .isEqualTo(Double.isNaN(seconds));
  }

  @Test
  void aTimeOfTheCalendarIsRead() {
    assertThat(ActorClaims.signedInAt(token("auth_time", 1_773_648_000L)))
        .isEqualTo("2026-03-16T08:00:00Z");
    assertThat(ActorClaims.signedInAt(token("auth_time", 1_773_648_000.5)))
        .isEqualTo("2026-03-16T08:00:00Z");
    assertThat(ActorClaims.signedInAt(token("auth_time", 253_402_300_799L)))
        .isEqualTo("9999-12-31T23:59:59Z");
    assertThat(ActorClaims.signedInAt(token())).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "", "1-1-1-1-1", "2F6B1F4E-6F0A-4B7A-9C55-9D1F0A7E5B11"})
  void anIdThatNoServiceCouldReadIsRefused(String id) {
    assertThat(isAccepted(token("member_id", id))).isFalse();
    assertThat(isAccepted(token("units", List.of(MEMBER, id)))).isFalse();
    assertThat(isAccepted(token("units", List.of(MEMBER), "member_id", MEMBER))).isTrue();
  }

  /** The whole head of a request could be one scope. */
  @Test
  void aScopeOfManyWordsIsReadWordByWord() {
    String scope = "a ".repeat(100_000) + "a";
    assertThat(isAccepted(bound("scope", scope))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void whatIsNeitherBoundNorFreeIsRefused(String why, Jwt token) {
    assertThat(isAccepted(token)).as(why).isFalse();
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of("a scope that is a list", bound("scope", List.of("cases:read"))),
        Arguments.of("a scope that is a number", bound("scope", 7)),
        Arguments.of("two spaces", bound("scope", "cases:read  units:read")),
        Arguments.of("a space at the end", bound("scope", "cases:read ")),
        Arguments.of("a quote", bound("scope", "cases\"read")),
        Arguments.of("a line break", bound("scope", "cases:read\nunits:read")),
        Arguments.of("a program that is a member", bound("member_id", MEMBER)),
        Arguments.of("purposes that are text", bound("purposes", "campaign")),
        Arguments.of("purposes that are null", bound("purposes", null)),
        Arguments.of("purposes that are things", bound("purposes", List.of(List.of()))),
        Arguments.of("a purpose with spaces", bound("purposes", List.of("a b"))),
        Arguments.of("a program of no client", bound("client_id", null)),
        Arguments.of("a client that is no text", bound("client_id", List.of(CLIENT))),
        Arguments.of("a client with a space", bound("client_id", "union website")),
        Arguments.of("a client that is an address", bound("client_id", "https://union.example")),
        Arguments.of("an empty client", bound("client_id", "")),
        Arguments.of("a client that is too long", bound("client_id", "a".repeat(65))),
        Arguments.of("two clients", bound("azp", "another")),
        Arguments.of("two clients, one of them malformed", bound("azp", "")),
        Arguments.of("scopes of ours without purposes", token("scope", "cases:read")),
        Arguments.of("one of ours among others", token("scope", "openid cases:write")),
        Arguments.of("the same as a list", token("scope", List.of("openid", "cases:write"))));
  }

  /** A token of an API client, with these claims instead or in addition. */
  private static Jwt bound(@Nullable Object... claims) {
    return token(
        Stream.concat(
                Stream.of("purposes", List.of("campaign"), "client_id", CLIENT),
                Arrays.stream(claims))
            .toArray());
  }

  private static boolean isAccepted(Jwt token) {
    return !new ActorClaims().validate(token).hasErrors();
  }

  /** Names and values by turns. */
  private static Jwt token(@Nullable Object... claims) {
    Jwt.Builder token = Jwt.withTokenValue("-").header("alg", "RS256").subject("u-1");
    for (int i = 0; i < claims.length; i += 2) {
      Object value = claims[i + 1];
      String name = String.valueOf(claims[i]);
      token.claims(all -> all.put(name, value));
    }
    return token.build();
  }
}
