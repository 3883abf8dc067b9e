package org.dayanisma.local.keycloak;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dayanisma.local.demo.DemoUser;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo users as Keycloak's second file of a realm holds them, with the ids and claims of the
 * local provider. Written for each run with a password that nobody keeps, so no file of the product
 * has one.
 */
final class DemoUsers {

  private DemoUsers() {}

  static byte[] file(String password) {
    return JsonMapper.shared()
        .writeValueAsBytes(
            Map.of(
                "realm",
                "dayanisma",
                "users",
                Arrays.stream(DemoUser.values()).map(user -> user(user, password)).toList()));
  }

  private static Map<String, Object> user(DemoUser user, String password) {
    return Map.of(
        "id", user.userId(),
        "username", user.label(),
        "enabled", true,
        "realmRoles", List.of(user.label()),
        "credentials", List.of(Map.of("type", "password", "value", password)),
        "attributes",
            Map.of(
                "member_id", List.of(user.memberId()),
                "units", List.of(user.level().id()),
                "languages", user.languages()));
  }
}
