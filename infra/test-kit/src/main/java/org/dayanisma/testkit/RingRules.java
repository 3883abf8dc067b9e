package org.dayanisma.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;

/** The three rings of a service, and which may use which. */
final class RingRules {
  private static final List<String> RINGS = List.of("domain", "application", "adapter");

  private RingRules() {}

  static ArchRule domainUsesNoOtherRing(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(root, root + ".application..", root + ".adapter..")
        .allowEmptyShould(true);
  }

  static ArchRule applicationUsesNoAdapter(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".application..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(root, root + ".adapter..")
        .allowEmptyShould(true);
  }

  /**
   * Neither a framework nor one of our own libraries: the Java platform, nullness annotations, and
   * the service itself.
   */
  static ArchRule domainIsPlainJava(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".domain..")
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
        || name.equals(root)
        || name.startsWith(root + ".");
  }

  /** Wiring, in {@code adapter.config}, knows them all and may be known by all. */
  static ArchRule adaptersAreApart(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".adapter..")
        .should(useNoOtherAdapter(root + ".adapter."))
        .allowEmptyShould(true);
  }

  private static ArchCondition<JavaClass> useNoOtherAdapter(String adapters) {
    return new ArchCondition<>("use no other adapter") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        item.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> crosses(adapters, dependency))
            .forEach(dependency ->
                events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
      }
    };
  }

  private static boolean crosses(String adapters, Dependency dependency) {
    Optional<String> from = adapterOf(adapters, dependency.getOriginClass());
    Optional<String> to = adapterOf(adapters, dependency.getTargetClass().getBaseComponentType());
    return from.isPresent()
        && to.isPresent()
        && !from.equals(to)
        && !from.get().equals("config")
        && !to.get().equals("config");
  }

  private static Optional<String> adapterOf(String adapters, JavaClass type) {
    String name = type.getPackageName() + ".";
    return name.startsWith(adapters) && name.length() > adapters.length()
        ? Optional.of(name.substring(adapters.length(), name.indexOf('.', adapters.length())))
        : Optional.empty();
  }

  static List<String> emptyRings(String root, JavaClasses product) {
    return RINGS.stream()
        .filter(ring -> product.stream().noneMatch(type -> isIn(root + "." + ring, type)))
        .toList();
  }

  private static boolean isIn(String ring, JavaClass type) {
    String name = type.getPackageName();
    return !type.getSimpleName().equals("package-info")
        && (name.equals(ring) || name.startsWith(ring + "."));
  }
}
