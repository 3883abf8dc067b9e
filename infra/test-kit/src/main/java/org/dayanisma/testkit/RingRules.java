package org.dayanisma.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Optional;

/**
 * A service is cut by subject, and each subject into rings: {@code domain}, {@code application},
 * and around them a package for each way in or out ({@code web}, {@code mongo} …). Beside the
 * subjects there are the class that starts the service and its wiring, {@code config}.
 */
final class RingRules {
  private static final List<String> INNER_RINGS = List.of("domain", "application");

  private RingRules() {}

  static ArchRule domainUsesNoOtherRing(String root) {
    return noClasses()
        .that()
        .resideInAPackage(ring(root, "domain"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + "..").and(not(resideInAPackage(ring(root, "domain")))))
        .allowEmptyShould(true);
  }

  static ArchRule applicationUsesNoOuterRing(String root) {
    return noClasses()
        .that()
        .resideInAPackage(ring(root, "application"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + "..")
                .and(not(resideInAnyPackage(ring(root, "domain"), ring(root, "application")))))
        .allowEmptyShould(true);
  }

  private static String ring(String root, String name) {
    return root + ".*." + name + "..";
  }

  /**
   * The domain uses only the Java platform, nullness annotations, the service itself, and our
   * library for outcomes, which is plain Java itself; no framework and no other library.
   */
  static ArchRule domainIsPlainJava(String root) {
    return classes()
        .that()
        .resideInAPackage(ring(root, "domain"))
        .should()
        .onlyDependOnClassesThat(
            describe("are plain Java", used -> isPlain(used.getBaseComponentType(), root)))
        .allowEmptyShould(true);
  }

  private static boolean isPlain(JavaClass used, String root) {
    String name = used.getPackageName();
    return used.isPrimitive()
        || (name.startsWith("java.") && !name.startsWith("java.sql"))
        || name.startsWith("org.jspecify.")
        || name.equals("org.dayanisma.decisions")
        || name.equals(root)
        || name.startsWith(root + ".");
  }

  /** One subject's {@code web} may use another's, but no {@code web} uses a {@code mongo}. */
  static ArchRule waysAreApart(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(useNoOtherWay(root))
        .allowEmptyShould(true);
  }

  private static ArchCondition<JavaClass> useNoOtherWay(String root) {
    return new ArchCondition<>("use no other way in or out") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        item.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> crosses(root, dependency))
            .forEach(dependency ->
                events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
      }
    };
  }

  private static boolean crosses(String root, Dependency dependency) {
    Optional<String> from = wayOf(root, dependency.getOriginClass());
    Optional<String> to = wayOf(root, dependency.getTargetClass().getBaseComponentType());
    return from.isPresent() && to.isPresent() && !from.equals(to);
  }

  private static Optional<String> wayOf(String root, JavaClass type) {
    return place(root, type).map(Place::ring).filter(ring -> !INNER_RINGS.contains(ring));
  }

  static ArchRule subjectsAreNoCircle(String root) {
    return slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                return place(root, type)
                    .map(place -> SliceIdentifier.of(place.subject()))
                    .orElse(SliceIdentifier.ignore());
              }

              @Override
              public String getDescription() {
                return "subjects";
              }
            })
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true);
  }

  /** Classes that stand in no subject: the one that starts the service may, with its wiring. */
  static List<String> withoutAPlace(String root, JavaClasses product) {
    return product.stream()
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .filter(type -> place(root, type).isEmpty())
        .filter(type -> !(type.getPackageName() + ".").startsWith(root + ".config."))
        .filter(type -> !startsTheService(root, type))
        .map(JavaClass::getName)
        .toList();
  }

  private static boolean startsTheService(String root, JavaClass type) {
    return type.getPackageName().equals(root)
        && type.getMethods().stream().anyMatch(method -> method.getName().equals("main"));
  }

  static List<String> emptyRings(String root, JavaClasses product) {
    return INNER_RINGS.stream()
        .filter(ring ->
            product.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .flatMap(type -> place(root, type).stream())
                .noneMatch(place -> place.ring().equals(ring)))
        .toList();
  }

  private record Place(String subject, String ring) {}

  /** The place of a class in {@code root.subject.ring}, or below. */
  private static Optional<Place> place(String root, JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(root + ".")) {
      return Optional.empty();
    }
    List<String> parts = List.of(name.substring(root.length() + 1).split("\\."));
    return parts.size() < 2 ? Optional.empty() : Optional.of(new Place(parts.get(0), parts.get(1)));
  }
}
