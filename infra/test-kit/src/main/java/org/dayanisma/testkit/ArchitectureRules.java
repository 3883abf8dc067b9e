package org.dayanisma.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The rules of the house, checked on compiled classes.
 *
 * <p>A service calls {@link #check} in its {@code ArchitectureTest}; a library, or a service
 * without rings such as the gateway, calls {@link #checkWithoutRings}. This module proves on broken
 * fixtures that every rule bites.
 */
public final class ArchitectureRules {
  private ArchitectureRules() {}

  /**
   * Checks a service that is cut by subject, and each subject into rings.
   *
   * @param applicationClass a class of the service's root package
   */
  public static void check(Class<?> applicationClass) {
    String root = applicationClass.getPackageName();
    JavaClasses product = importedFrom(root, true);
    List<String> broken = new ArrayList<>(brokenRings(root, product));
    broken.addAll(brokenHouseRules(root, product, importedFrom(root, false)));
    failOn(broken);
  }

  /**
   * Checks everything that is not about rings.
   *
   * @param rootClass a class of the root package
   */
  public static void checkWithoutRings(Class<?> rootClass) {
    String root = rootClass.getPackageName();
    failOn(brokenHouseRules(root, importedFrom(root, true), importedFrom(root, false)));
  }

  static List<String> brokenRings(String root, JavaClasses product) {
    Map<String, Supplier<EvaluationResult>> rules = new LinkedHashMap<>();
    rules.put(
        "rings point inwards: domain",
        () -> RingRules.domainUsesNoOtherRing(root).evaluate(product));
    rules.put(
        "rings point inwards: application",
        () -> RingRules.applicationUsesNoOuterRing(root).evaluate(product));
    rules.put("domain is plain Java", () -> RingRules.domainIsPlainJava(root).evaluate(product));
    rules.put(
        "ways in and out do not use each other",
        () -> RingRules.waysAreApart(root).evaluate(product));
    rules.put(
        "subjects use each other in one direction",
        () -> RingRules.subjectsAreNoCircle(root).evaluate(product));
    List<String> broken = new ArrayList<>(brokenAmong(rules));
    RingRules.withoutAPlace(root, product)
        .forEach(name -> broken.add("every class belongs to a subject and a ring: " + name));
    RingRules.emptyRings(root, product)
        .forEach(ring -> broken.add("each ring contains classes: " + ring + " has none"));
    return broken;
  }

  static List<String> brokenHouseRules(String root, JavaClasses product, JavaClasses withTests) {
    Map<String, Supplier<EvaluationResult>> rules = new LinkedHashMap<>();
    rules.put("time is given", () -> HouseRules.timeIsGiven(root).evaluate(product));
    rules.put("ids are given", () -> HouseRules.idsAreGiven(root).evaluate(product));
    rules.put(
        "reads look at the stamp", () -> HouseRules.readsLookAtTheStamp(root).evaluate(product));
    rules.put("no javax.crypto", () -> HouseRules.noJavaxCrypto().evaluate(product));
    rules.put("stores are components", () -> HouseRules.storesAreComponents().evaluate(product));
    rules.put(
        "days and derived ids are of one kind",
        () -> HouseRules.daysAndDerivedIdsAreOfOneKind().evaluate(product));
    rules.put("one word per idea", () -> HouseRules.oneWordPerIdea().evaluate(product));
    rules.put("names say something", () -> HouseRules.namesSaySomething().evaluate(product));
    rules.put("nobody sleeps", () -> HouseRules.nobodySleeps().evaluate(withTests));
    return brokenAmong(rules);
  }

  private static List<String> brokenAmong(Map<String, Supplier<EvaluationResult>> rules) {
    List<String> broken = new ArrayList<>();
    rules.forEach((name, rule) ->
        rule.get()
            .getFailureReport()
            .getDetails()
            .forEach(detail -> broken.add(name + ": " + detail)));
    return broken;
  }

  private static JavaClasses importedFrom(String root, boolean productOnly) {
    ClassFileImporter importer = new ClassFileImporter();
    return (productOnly
            ? importer.withImportOption(new ImportOption.DoNotIncludeTests())
            : importer)
        .importPackages(root);
  }

  static void failOn(List<String> broken) {
    if (!broken.isEmpty()) {
      throw new AssertionError(
          broken.size() + " broken rules of the house:\n  " + String.join("\n  ", broken));
    }
  }
}
