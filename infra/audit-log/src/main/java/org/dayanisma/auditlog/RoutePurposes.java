package org.dayanisma.auditlog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dayanisma.accesscontrol.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * The purposes for which a route may be called, for readings and deeds alike, as its one
 * declaration says: {@link Discloses} or {@link DisclosesNothing}.
 *
 * @param to which roles for which purposes; empty where everybody acts for themselves only
 * @param ownData whether people need no purpose for what concerns nobody but themselves
 */
public record RoutePurposes(List<Discloses.To> to, boolean ownData) {

  public RoutePurposes {
    to = List.copyOf(to);
  }

  /** The purposes of a route; empty for one that touches nobody. */
  public static Optional<RoutePurposes> of(HandlerMethod route) {
    Discloses discloses = route.getMethodAnnotation(Discloses.class);
    return discloses != null
        ? Optional.of(of(discloses))
        : Optional.ofNullable(nothing(route))
            .map(nothing -> new RoutePurposes(List.of(nothing.to()), nothing.ownData()))
            .filter(purposes -> purposes.ownData() || !purposes.to().isEmpty());
  }

  static RoutePurposes of(Discloses route) {
    return new RoutePurposes(Arrays.asList(route.to()), route.exceptOwnData());
  }

  /** The roles that may call it for this purpose. */
  Set<Role> rolesFor(Purpose purpose) {
    return to.stream()
        .filter(one -> List.of(one.purposes()).contains(purpose))
        .flatMap(one -> Arrays.stream(one.roles()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable DisclosesNothing nothing(HandlerMethod route) {
    DisclosesNothing onMethod = route.getMethodAnnotation(DisclosesNothing.class);
    return onMethod != null
        ? onMethod
        : AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), DisclosesNothing.class);
  }
}
