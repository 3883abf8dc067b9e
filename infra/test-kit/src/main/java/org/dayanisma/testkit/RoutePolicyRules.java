package org.dayanisma.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/**
 * No route may be without a policy: every handler method carries {@code @AllowedRoles},
 * {@code @SignedIn} or {@code @OpenToEveryone} of access-control, itself or on its class, or an
 * annotation of its service that carries one.
 *
 * <p>The annotations are known by name, because access-control's own tests use this library.
 */
public final class RoutePolicyRules {
  private static final String POLICIES = "org.dayanisma.accesscontrol.";
  private static final List<String> POLICY_NAMES =
      List.of("AllowedRoles", "SignedIn", "OpenToEveryone");
  private static final String ROUTE = "org.springframework.web.bind.annotation.RequestMapping";

  private RoutePolicyRules() {}

  /**
   * Checks the controllers of a service; it also fails if it finds no route at all.
   *
   * @param applicationClass a class of the service's root package
   */
  public static void check(Class<?> applicationClass) {
    JavaClasses product =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(applicationClass.getPackageName());
    if (routes(product).isEmpty()) {
      throw new AssertionError("no route found below " + applicationClass.getPackageName());
    }
    ArchitectureRules.failOn(withoutPolicy(product));
  }

  static List<String> withoutPolicy(JavaClasses product) {
    return routes(product).stream()
        .filter(route -> !hasPolicy(route))
        .map(route -> "route without a policy: " + route.getFullName())
        .toList();
  }

  static List<JavaMethod> routes(JavaClasses product) {
    return product.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(ROUTE) || method.isMetaAnnotatedWith(ROUTE))
        .toList();
  }

  private static boolean hasPolicy(JavaMethod route) {
    return POLICY_NAMES.stream()
        .map(name -> POLICIES + name)
        .anyMatch(policy -> carries(route, policy) || carries(route.getOwner(), policy));
  }

  private static boolean carries(CanBeAnnotated element, String policy) {
    return element.isAnnotatedWith(policy) || element.isMetaAnnotatedWith(policy);
  }
}
