package org.dayanisma.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.auditlog.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The realm keeps up with the roles and claims of the services, and says nothing secret. */
class RealmFileTest {

  private final ObjectNode realm = RealmFile.read();

  @Test
  void hasEveryRoleOfTheProductAndNoOther() {
    assertThat(values(realm.path("roles").path("realm"), "name"))
        .containsExactly(codes(Role.values()));
  }

  @Test
  void makesEveryClaimTheServicesRead() {
    Map<String, String> mappers =
        RealmFile.claimMappers()
            .collect(
                Collectors.toMap(
                    mapper -> mapper.path("name").asString(),
                    mapper -> mapper.path("protocolMapper").asString()));

    assertThat(mappers)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "sub", "oidc-sub-mapper",
                "auth_time", "oidc-usersessionmodel-note-mapper",
                "roles", "oidc-usermodel-realm-role-mapper",
                "units", "oidc-usermodel-attribute-mapper",
                "member_id", "oidc-usermodel-attribute-mapper",
                "languages", "oidc-usermodel-attribute-mapper",
                "aud", "oidc-audience-mapper"));
    RealmFile.claimMappers().forEach(RealmFileTest::assertGoesIntoAccessTokensAsNamed);
  }

  private static void assertGoesIntoAccessTokensAsNamed(JsonNode mapper) {
    String name = mapper.path("name").asString();
    JsonNode config = mapper.path("config");
    assertThat(config.path("access.token.claim").asString()).as(name).isEqualTo("true");
    switch (name) {
      case "sub" -> assertThat(config.has("claim.name")).isFalse();
      case "aud" ->
          assertThat(config.path("included.custom.audience").asString()).isEqualTo("dayanisma");
      default -> {
        assertThat(config.path("claim.name").asString()).isEqualTo(name);
        assertThat(config.path("multivalued").asBoolean(false))
            .as(name)
            .isEqualTo(List.of("roles", "units", "languages").contains(name));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"people", "platform", "partner"})
  void clientsGiveAccessTokensOfTheirTypeAndNoMoreThanTheirRoles(String id) {
    JsonNode client = RealmFile.client(id);

    assertThat(client.path("attributes").path("access.token.header.type.rfc9068").asString())
        .isEqualTo("true");
    assertThat(strings(client.path("defaultClientScopes")))
        .startsWith("dayanisma")
        .hasSize(id.equals("partner") ? 4 : 1);
    assertThat(client.path("optionalClientScopes")).isEmpty();
    for (String off :
        List.of("fullScopeAllowed", "implicitFlowEnabled", "directAccessGrantsEnabled")) {
      assertThat(client.path(off).asBoolean(true)).as(off).isFalse();
    }
  }

  @Test
  void peopleAreNeverAServiceAndProgramsNeverAPerson() {
    Map<String, List<String>> reach =
        realm
            .path("scopeMappings")
            .valueStream()
            .collect(
                Collectors.toMap(
                    mapping -> mapping.path("client").asString(),
                    mapping -> strings(mapping.path("roles"))));

    assertThat(reach).containsOnlyKeys("people", "platform", "partner");
    assertThat(reach.get("partner"))
        .as("roles that units bind, and no person's")
        .doesNotContain(
            codes(
                Role.SERVICE,
                Role.ADMINISTRATOR,
                Role.AUDITOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.MEMBER));
    assertThat(reach.get("platform")).containsExactly(Role.SERVICE.code());
    assertThat(reach.get("people"))
        .containsExactly(
            codes(
                Arrays.stream(Role.values())
                    .filter(role -> role != Role.SERVICE)
                    .toArray(Role[]::new)));
    JsonNode people = RealmFile.client("people");
    assertThat(people.path("publicClient").asBoolean()).isTrue();
    assertThat(people.path("serviceAccountsEnabled").asBoolean(true)).isFalse();
    assertThat(people.path("attributes").path("pkce.code.challenge.method").asString())
        .isEqualTo("S256");
    for (String program : List.of("platform", "partner")) {
      assertThat(RealmFile.client(program).path("standardFlowEnabled").asBoolean(true)).isFalse();
    }
  }

  /** Without purposes in its token a program with scopes would be nobody; see ActorClaims. */
  @Test
  void anApiClientIsBoundAndTheExampleIsSwitchedOff() {
    JsonNode partner = RealmFile.client("partner");
    assertThat(strings(partner.path("defaultClientScopes")))
        .containsExactly("dayanisma", "api-client", "campaigns:read", "units:read");
    assertThat(partner.path("enabled").asBoolean(true)).isFalse();
    assertThat(RealmFile.claimMappers("api-client"))
        .extracting(mapper -> mapper.path("config").path("claim.name").asString())
        .containsExactly("purposes", "client_id");
    assertThat(RealmFile.claimMappers("api-client"))
        .first()
        .satisfies(mapper -> {
          assertThat(mapper.path("config").path("user.attribute").asString()).isEqualTo("purposes");
          assertThat(mapper.path("config").path("multivalued").asString()).isEqualTo("true");
          assertThat(mapper.path("config").path("access.token.claim").asString()).isEqualTo("true");
        });
    assertThat(RealmFile.scopes())
        .contains("campaigns:read", "units:read")
        .allMatch(scope -> scope.matches("[a-z-]+:(read|write)"));
    assertThat(realm.path("users").valueStream())
        .filteredOn(user -> user.path("serviceAccountClientId").asString().equals("partner"))
        .extracting(user -> strings(user.path("attributes").path("purposes")))
        .containsExactly(List.of(Purpose.CAMPAIGN.code()));
  }

  @Test
  void knowsNoPersonAndNoSecret() throws IOException {
    assertThat(realm.path("users").valueStream())
        .allMatch(user -> !user.path("serviceAccountClientId").asString("").isEmpty());
    assertThat(Files.readString(RealmFile.PATH))
        .doesNotContain("\"secret\"", "\"credentials\"", "\"privateKey\"", "\"smtpServer\"");
  }

  @Test
  void isStrictAboutSignIns() {
    assertThat(realm.path("sslRequired").asString()).isEqualTo("external");
    assertThat(realm.path("accessTokenLifespan").asInt()).isBetween(60, 300);
    for (String on : List.of("bruteForceProtected", "revokeRefreshToken", "adminEventsEnabled")) {
      assertThat(realm.path(on).asBoolean(false)).as(on).isTrue();
    }
    for (String off : List.of("registrationAllowed", "resetPasswordAllowed", "rememberMe")) {
      assertThat(realm.path(off).asBoolean(true)).as(off).isFalse();
    }
    assertThat(realm.path("refreshTokenMaxReuse").asInt(-1)).isZero();
    assertThat(realm.path("requiredActions").valueStream())
        .filteredOn(action -> action.path("defaultAction").asBoolean(false))
        .extracting(action -> action.path("alias").asString())
        .containsExactly("CONFIGURE_TOTP");
  }

  /** Whoever could set their own units or member id would be whoever they like. */
  @Test
  void nobodyChangesTheirOwnClaimsAndNamesAreNotKept() {
    JsonNode profile =
        JsonMapper.shared()
            .readTree(
                realm
                    .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                    .path("kc.user.profile.config")
                    .path(0)
                    .asString());

    assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
    assertThat(values(profile.path("attributes"), "name"))
        .containsExactly("username", "email", "member_id", "units", "languages", "purposes");
    assertThat(
            strings(profile.path("attributes").path(5).path("validations").at("/options/options")))
        .as("every purpose but one's own data, for a program has none")
        .containsExactlyElementsOf(
            Arrays.stream(Purpose.values())
                .filter(purpose -> purpose != Purpose.OWN_DATA)
                .map(Purpose::code)
                .toList());
    assertThat(profile.path("attributes").valueStream())
        .allSatisfy(attribute ->
            assertThat(strings(attribute.path("permissions").path("edit")))
                .containsExactly("admin"));
  }

  private static String[] codes(Role... roles) {
    return Arrays.stream(roles).map(Role::code).toArray(String[]::new);
  }

  private static List<String> values(JsonNode array, String field) {
    List<String> values = new ArrayList<>();
    array.forEach(node -> values.add(node.path(field).asString()));
    return values;
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
