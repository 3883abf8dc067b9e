package org.dayanisma.testkit;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * No route may tell about people without saying so, and none may touch people without saying for
 * which purpose: every handler method carries {@code @Discloses} of audit-log or
 * {@code @DisclosesNothing}, on itself or on its class. One that discloses takes a {@code
 * Disclosure}, through which it records whom it tells about, or an {@code Asked} that it hands on
 * with a command. (Whether it does so for every answer is checked at run time: audit-log sends no
 * answer that was not recorded.) One that discloses nothing but is not a plain reading names its
 * purposes, or says that it concerns only the caller, or nobody.
 *
 * <p>The annotations are known by name, because audit-log's own tests use this library.
 */
public final class DisclosureRules {
  private static final String DISCLOSES = "org.dayanisma.auditlog.Discloses";
  private static final String NOTHING = "org.dayanisma.auditlog.DisclosesNothing";
  private static final List<String> PURPOSES = List.of("to", "ownData", "touchesNobody");
  private static final String READING = "org.springframework.web.bind.annotation.GetMapping";
  private static final Set<String> RECORDING =
      Set.of("org.dayanisma.auditlog.Disclosure", "org.dayanisma.commands.Asked");

  private DisclosureRules() {}

  /**
   * Checks the controllers of a service.
   *
   * @param applicationClass a class of the service's root package
   */
  public static void check(Class<?> applicationClass) {
    ArchitectureRules.failOn(
        broken(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(applicationClass.getPackageName())));
  }

  static List<String> broken(JavaClasses product) {
    return RoutePolicyRules.routes(product).stream().flatMap(DisclosureRules::broken).toList();
  }

  private static Stream<String> broken(JavaMethod route) {
    boolean discloses = route.isAnnotatedWith(DISCLOSES) || route.isMetaAnnotatedWith(DISCLOSES);
    Optional<JavaAnnotation<?>> nothing = nothing(route);
    if (!discloses) {
      return nothing
          .map(said -> deedWithoutPurpose(route, said))
          .orElseGet(() ->
              Stream.of(
                  "route with neither @Discloses nor @DisclosesNothing: " + route.getFullName()));
    }
    if (on(route.getAnnotations()).isPresent()) {
      return Stream.of("route with @Discloses and @DisclosesNothing: " + route.getFullName());
    }
    boolean records =
        route.getOwner().getCodeUnitCallsFromSelf().stream().anyMatch(DisclosureRules::isRecording);
    boolean asks = takesDisclosure(route.getRawParameterTypes());
    return asks && records
        ? Stream.empty()
        : Stream.of("route with @Discloses that never calls Disclosure.of: " + route.getFullName());
  }

  private static Stream<String> deedWithoutPurpose(JavaMethod route, JavaAnnotation<?> nothing) {
    boolean says = PURPOSES.stream().anyMatch(nothing::hasExplicitlyDeclaredProperty);
    return says || route.isAnnotatedWith(READING)
        ? Stream.empty()
        : Stream.of("route that does something for no purpose: " + route.getFullName());
  }

  /**
   * What the method or its class says, be it through an annotation of the service that carries it.
   */
  private static Optional<JavaAnnotation<?>> nothing(JavaMethod route) {
    return on(route.getAnnotations()).or(() -> on(route.getOwner().getAnnotations()));
  }

  private static Optional<JavaAnnotation<?>> on(
      Collection<? extends JavaAnnotation<?>> annotations) {
    return annotations.stream()
        .<JavaAnnotation<?>>flatMap(
            one -> Stream.concat(Stream.of(one), one.getRawType().getAnnotations().stream()))
        .filter(one -> one.getRawType().getFullName().equals(NOTHING))
        .findFirst();
  }

  /** Whether a call records, or hands on what records. */
  private static boolean isRecording(JavaCall<?> call) {
    return RECORDING.contains(call.getTargetOwner().getFullName())
        || takesDisclosure(call.getTarget().getRawParameterTypes());
  }

  private static boolean takesDisclosure(List<JavaClass> parameters) {
    return parameters.stream().anyMatch(type -> RECORDING.contains(type.getFullName()));
  }
}
