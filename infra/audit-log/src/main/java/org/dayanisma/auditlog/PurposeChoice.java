package org.dayanisma.auditlog;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dayanisma.accesscontrol.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The purpose of a reading: what the reader says, or what is evident, if it is allowed. An API
 * client reads for the purposes of its token only, and the one of them that the route takes from it
 * is evident; with more than one it has to say which.
 */
sealed interface PurposeChoice {

  /** It is this one. */
  record Allowed(Purpose purpose) implements PurposeChoice {}

  /** None was said, and none is evident. */
  record Required() implements PurposeChoice {}

  /** The one that was said is unknown, or not of this reader on this route. */
  record NotAllowed() implements PurposeChoice {}

  /**
   * Decides on a reading.
   *
   * @param said value of {@code X-Purpose}, null without the header
   * @param ownData whether the reader reads about themselves only
   */
  static PurposeChoice of(Discloses route, Actor reader, boolean ownData, @Nullable String said) {
    List<Discloses.To> held =
        Arrays.stream(route.to()).filter(to -> reader.hasAny(to.roles())).toList();
    List<Purpose> possible =
        Arrays.stream(Purpose.values())
            .filter(purpose -> reader.mayReadFor(purpose.code()))
            .filter(purpose -> isAllowed(route, held, ownData, purpose))
            .toList();
    if (said == null) {
      return reader.isApiClient() ? only(possible) : evident(route, held, ownData);
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
      Discloses route, List<Discloses.To> held, boolean ownData, Purpose purpose) {
    return purpose == Purpose.OWN_DATA
        ? ownData && route.exceptOwnData()
        : held.stream().anyMatch(to -> List.of(to.purposes()).contains(purpose));
  }

  private static PurposeChoice evident(Discloses route, List<Discloses.To> held, boolean ownData) {
    if (ownData && route.exceptOwnData()) {
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
