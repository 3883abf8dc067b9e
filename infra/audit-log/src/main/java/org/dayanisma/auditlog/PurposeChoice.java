package org.dayanisma.auditlog;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dayanisma.accesscontrol.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The purpose of a reading or a deed: what the caller says, or what is evident, if it is allowed.
 * An API client acts only for the purposes of its token. If exactly one of them fits the route and
 * its roles, it is evident; if several do, the client has to say which.
 */
sealed interface PurposeChoice {

  /** It is this one. */
  record Allowed(Purpose purpose) implements PurposeChoice {}

  /** None was said, and none is evident. */
  record Required() implements PurposeChoice {}

  /** The purpose that was said is unknown, or is not this caller's on this route. */
  record NotAllowed() implements PurposeChoice {}

  /**
   * Decides about a call to a route.
   *
   * @param said value of {@code X-Purpose}, null without the header
   * @param ownData whether the call is about the caller only
   */
  static PurposeChoice of(
      RoutePurposes route, Actor caller, boolean ownData, @Nullable String said) {
    List<Discloses.To> held = route.to().stream().filter(to -> caller.hasAny(to.roles())).toList();
    List<Purpose> possible =
        Arrays.stream(Purpose.values())
            .filter(purpose -> caller.mayActFor(purpose.code()))
            .filter(purpose -> isAllowed(route, held, ownData, purpose))
            .toList();
    if (said == null) {
      return caller.isApiClient() ? only(possible) : evident(route, held, ownData);
    }
    return Purpose.ofCode(said.strip())
        .filter(possible::contains)
        .<PurposeChoice>map(Allowed::new)
        .orElseGet(NotAllowed::new);
  }

  private static PurposeChoice only(List<Purpose> possible) {
    return switch (possible.size()) {
      case 0 -> new NotAllowed();
      case 1 -> new Allowed(possible.getFirst());
      default -> new Required();
    };
  }

  private static boolean isAllowed(
      RoutePurposes route, List<Discloses.To> held, boolean ownData, Purpose purpose) {
    return purpose == Purpose.OWN_DATA
        ? ownData && route.ownData()
        : held.stream().anyMatch(to -> List.of(to.purposes()).contains(purpose));
  }

  private static PurposeChoice evident(
      RoutePurposes route, List<Discloses.To> held, boolean ownData) {
    if (ownData && route.ownData()) {
      return new Allowed(Purpose.OWN_DATA);
    }
    if (held.isEmpty()) {
      return new NotAllowed();
    }
    Set<Purpose> evident = EnumSet.noneOf(Purpose.class);
    held.stream().filter(to -> !to.said()).forEach(to -> evident.add(to.purposes()[0]));
    return Optional.of(evident)
        .filter(one -> one.size() == 1)
        .<PurposeChoice>map(one -> new Allowed(one.iterator().next()))
        .orElseGet(Required::new);
  }
}
