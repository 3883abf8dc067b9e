package org.dayanisma.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Rules for every module, with rings or without. */
final class HouseRules {
  private static final List<String> EMPTY_WORDS =
      List.of(
          "Manager", "Helper", "Util", "Utils", "Common", "Impl", "Base", "Data", "Info", "DTO",
          "Dto", "VM");

  private static final Set<String> CLOCK_FACTORIES =
      Set.of(
          "system",
          "systemUTC",
          "systemDefaultZone",
          "tick",
          "tickMillis",
          "tickSeconds",
          "tickMinutes");

  private static final Set<String> READS = Set.of("find", "aggregate", "distinct");
  private static final String READS_UNSTAMPED = "org.dayanisma.eventrelay.ReadsUnstamped";

  private HouseRules() {}

  /**
   * Only the wiring reads the system clock; {@code now(clock)} is fine, and so is {@code nanoTime},
   * which measures.
   */
  static ArchRule timeIsGiven(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + "..config..")
        .should()
        .accessTargetWhere(describe("reads the system clock", HouseRules::readsTheClock))
        .allowEmptyShould(true);
  }

  private static boolean readsTheClock(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    String owner = target.getOwner().getName();
    return switch (target.getName()) {
      case "now" -> owner.startsWith("java.time.") && !takesAClock(target);
      case "currentTimeMillis" -> owner.equals("java.lang.System");
      default ->
          owner.equals("java.time.Clock")
              && CLOCK_FACTORIES.contains(target.getName())
              && !takesAClock(target);
    };
  }

  private static boolean takesAClock(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitCallTarget call
        && call.getRawParameterTypes().stream()
            .anyMatch(type -> type.getName().equals("java.time.Clock"));
  }

  /** Only the wiring makes random ids or rolls dice. */
  static ArchRule idsAreGiven(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + "..config..")
        .should()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(Random.class)
        .allowEmptyShould(true);
  }

  /**
   * The day where the law applies, and ids derived from their occasion, are each computed in one
   * place.
   */
  static ArchRule daysAndDerivedIdsAreOfOneKind() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.dayanisma.decisions..")
        .should()
        .callMethod(ZoneId.class, "of", String.class)
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(UUID.class, "nameUUIDFromBytes", byte[].class)
        .allowEmptyShould(true);
  }

  /** Cryptography goes through Tink, in data-protection. */
  static ArchRule noJavaxCrypto() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javax.crypto..")
        .allowEmptyShould(true);
  }

  /**
   * Documents are read through code that checks their stamp. Code that reads from the store itself
   * says by {@code @ReadsUnstamped} why nothing about access is decided by what it reads.
   */
  static ArchRule readsLookAtTheStamp(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".*.mongo..")
        .should()
        .accessTargetWhere(describe("reads past the stamp", HouseRules::readsPastTheStamp))
        .allowEmptyShould(true);
  }

  private static boolean readsPastTheStamp(JavaAccess<?> access) {
    return access.getTargetOwner().getName().equals("com.mongodb.client.MongoCollection")
        && READS.stream().anyMatch(access.getTarget().getName()::startsWith)
        && !saysWhy(access.getOrigin())
        && !saysWhy(access.getOriginOwner());
  }

  private static boolean saysWhy(CanBeAnnotated reader) {
    return reader.isAnnotatedWith(READS_UNSTAMPED);
  }

  /**
   * Spring puts a repository into a proxy that translates exceptions; our exceptions must stay as
   * they are.
   */
  static ArchRule storesAreComponents() {
    return noClasses()
        .should()
        .beAnnotatedWith("org.springframework.stereotype.Repository")
        .allowEmptyShould(true);
  }

  /** A name that ends in an empty word hides what the class is for. */
  static ArchRule namesSaySomething() {
    return classes().should(saySomething()).allowEmptyShould(true);
  }

  private static ArchCondition<JavaClass> saySomething() {
    return new ArchCondition<>("have a name that says something") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        EMPTY_WORDS.stream()
            .filter(item.getSimpleName()::endsWith)
            .findFirst()
            .ifPresent(word ->
                events.add(
                    SimpleConditionEvent.violated(item, item.getName() + " ends in " + word)));
      }
    };
  }

  /** One word per idea: the log of a class is its {@code LOG}, a bound is {@code MOST_…}. */
  static ArchRule oneWordPerIdea() {
    return fields()
        .that()
        .areStatic()
        .and()
        .areFinal()
        .should(beCalledAsElsewhere())
        .allowEmptyShould(true);
  }

  private static ArchCondition<JavaField> beCalledAsElsewhere() {
    return new ArchCondition<>("be called as elsewhere") {
      @Override
      public void check(JavaField item, ConditionEvents events) {
        String name = item.getName();
        boolean isLog = item.getRawType().getName().equals("org.slf4j.Logger");
        boolean isBound = name.startsWith("MAX") || name.endsWith("LIMIT");
        if (isLog && !name.equals("LOG")) {
          events.add(SimpleConditionEvent.violated(item, item.getFullName() + " is a LOG"));
        } else if (isBound && !item.getModifiers().contains(JavaModifier.ENUM)) {
          events.add(SimpleConditionEvent.violated(item, item.getFullName() + " is a MOST_…"));
        }
      }
    };
  }

  /** Neither the product nor its tests wait for time to pass. */
  static ArchRule nobodySleeps() {
    return noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "sleeps",
                access ->
                    access.getTarget().getName().equals("sleep")
                        && Set.of("java.lang.Thread", "java.util.concurrent.TimeUnit")
                            .contains(access.getTargetOwner().getName())))
        .allowEmptyShould(true);
  }
}
