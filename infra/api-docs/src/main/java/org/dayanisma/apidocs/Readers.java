package org.dayanisma.apidocs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.accesscontrol.OpenToEveryone;
import org.dayanisma.accesscontrol.PersonsOnly;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.accesscontrol.Scope;
import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.auditlog.Discloses;
import org.dayanisma.auditlog.FreshSignIn;
import org.dayanisma.auditlog.Purpose;
import org.dayanisma.auditlog.RoutePurposes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who may call a route, and for which purposes, according to its policy and its {@code @Discloses}
 * or {@code @DisclosesNothing}; given in extensions for programs and in a sentence for people.
 *
 * @param access {@code roles}, {@code signed-in} or {@code open}
 * @param roles codes, for {@code roles} only
 * @param scope what an API client needs; empty where nobody needs a token, or no program may call
 * @param discloses what is recorded, where the route tells about people
 * @param purposes the purposes for which it may be called, where it tells about people or touches
 *     them
 * @param freshSignIn whether a fresh sign-in is needed
 */
record Readers(
    String access,
    List<String> roles,
    Optional<String> scope,
    Optional<Discloses> discloses,
    Optional<RoutePurposes> purposes,
    boolean freshSignIn) {

  static Readers of(Route route) {
    Optional<Discloses> discloses = route.ofMethod(Discloses.class);
    Optional<RoutePurposes> purposes = RoutePurposes.of(route.handler());
    boolean fresh = route.ofMethod(FreshSignIn.class).isPresent();
    boolean onMethod =
        route.ofMethod(AllowedRoles.class).isPresent()
            || route.ofMethod(SignedIn.class).isPresent()
            || route.ofMethod(OpenToEveryone.class).isPresent();
    Optional<AllowedRoles> allowed =
        onMethod ? route.ofMethod(AllowedRoles.class) : route.ofClass(AllowedRoles.class);
    if (allowed.isPresent()) {
      List<String> roles = Arrays.stream(allowed.get().value()).map(Role::code).toList();
      return new Readers("roles", roles, scope(route), discloses, purposes, fresh);
    }
    boolean signedIn =
        (onMethod ? route.ofMethod(SignedIn.class) : route.ofClass(SignedIn.class)).isPresent();
    return signedIn
        ? new Readers("signed-in", List.of(), scope(route), discloses, purposes, fresh)
        : new Readers("open", List.of(), Optional.empty(), discloses, purposes, fresh);
  }

  private static Optional<String> scope(Route route) {
    boolean personsOnly =
        route.ofMethod(PersonsOnly.class).isPresent()
            || route.ofClass(PersonsOnly.class).isPresent();
    return personsOnly ? Optional.empty() : Scope.of(route.method(), route.path()).map(Scope::code);
  }

  boolean needToken() {
    return !access.equals("open");
  }

  boolean needRole() {
    return access.equals("roles");
  }

  /** Whether no API client may call it, whatever its scopes. */
  boolean arePersons() {
    return needToken() && scope.isEmpty();
  }

  /**
   * Adds {@code x-access}, {@code x-roles}, {@code x-scope} or {@code x-persons-only}, {@code
   * x-purposes} and {@code security}.
   */
  void describe(ObjectNode operation) {
    operation.put("x-access", access);
    ArrayNode codes = operation.putArray("x-roles");
    roles.forEach(codes::add);
    scope.ifPresent(code -> operation.put("x-scope", code));
    if (arePersons()) {
      operation.put("x-persons-only", true);
    }
    if (freshSignIn) {
      operation.put("x-fresh-sign-in", true);
    }
    purposes.ifPresent(route -> operation.set("x-purposes", described(route)));
    ArrayNode security = operation.putArray("security");
    if (needToken()) {
      security.addObject().putArray("token");
    }
  }

  /** The same in words, as Markdown. */
  String sentence() {
    String who =
        switch (access) {
          case "roles" -> String.join(", ", roles);
          case "signed-in" -> "everybody who is signed in";
          default -> "everybody, without a token";
        };
    String fresh = freshSignIn ? " Whoever does it has signed in within the last minutes." : "";
    return "**Who:** " + who + "." + programs() + fresh + purposes.map(this::inWords).orElse("");
  }

  private String programs() {
    return arePersons()
        ? " No program."
        : scope
            .map(code -> " A program needs the scope `" + code + "`" + toRead(code) + ".")
            .orElse("");
  }

  /** The additional scope that a program needs because the answer tells what is kept. */
  private String toRead(String code) {
    return discloses
        .map(Discloses::scope)
        .filter(resource -> !resource.isEmpty())
        .map(resource -> new Scope(resource, true).code())
        .filter(besides -> !besides.equals(code))
        .map(besides -> " and `" + besides + "`")
        .orElse("");
  }

  /** The codes that may be sent in {@code X-Purpose}. */
  List<String> purposeCodes() {
    return purposes.stream()
        .filter(route -> !route.to().isEmpty())
        .flatMap(route ->
            Stream.concat(
                route.to().stream().flatMap(to -> Arrays.stream(to.purposes())),
                route.ownData() ? Stream.of(Purpose.OWN_DATA) : Stream.empty()))
        .map(Purpose::code)
        .distinct()
        .toList();
  }

  private String inWords(RoutePurposes route) {
    if (route.to().isEmpty()) {
      return "\n\nEverybody for themselves only, so nobody has to say what for, and no program may.";
    }
    String groups =
        route.to().stream()
            .map(to ->
                codes(to.roles())
                    + " for "
                    + purposes(to)
                    + (to.said() ? " (to be said in X-Purpose)" : ""))
            .collect(Collectors.joining("; "));
    return (discloses.isPresent()
            ? "\n\n**Recorded** in the audit log. What for: "
            : "\n\n**What for:** ")
        + groups
        + "."
        + (route.ownData()
            ? " One's own data needs no purpose and leaves no record, and no lock bars it."
            : "");
  }

  private ObjectNode described(RoutePurposes route) {
    ObjectNode described = JsonNodeFactory.instance.objectNode();
    discloses.ifPresent(recorded -> described.put("action", recorded.action()));
    described.put("exceptOwnData", route.ownData());
    ArrayNode groups = described.putArray("to");
    for (Discloses.To to : route.to()) {
      ObjectNode group = groups.addObject();
      ArrayNode roles = group.putArray("roles");
      Arrays.stream(to.roles()).map(Role::code).forEach(roles::add);
      ArrayNode codes = group.putArray("purposes");
      Arrays.stream(to.purposes()).map(Purpose::code).forEach(codes::add);
      group.put("said", to.said());
    }
    return described;
  }

  private static String codes(Role... roles) {
    return Arrays.stream(roles).map(Role::code).collect(Collectors.joining(", "));
  }

  private static String purposes(Discloses.To to) {
    return Arrays.stream(to.purposes()).map(Purpose::code).collect(Collectors.joining(", "));
  }
}
