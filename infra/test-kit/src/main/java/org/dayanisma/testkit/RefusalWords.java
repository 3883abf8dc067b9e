package org.dayanisma.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dayanisma.decisions.GeneralRefusal;
import org.dayanisma.decisions.RefusalCode;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the API says about refusals must be what the code says, and the other way round: each
 * refusal of a route in {@code openapi/<service>/} is one of the service's {@link RefusalCode}s,
 * each of these is mentioned somewhere, and its sentence stands there as it is, or with an
 * addition.
 */
public final class RefusalWords {

  /** Codes of http-api that a service may repeat in words of its own. */
  private static final Set<String> OF_THE_LIBRARY = Set.of("forbidden", "precondition-required");

  private final List<RefusalCode> known;
  private final Set<RefusalCode> said = new HashSet<>();
  private final List<String> broken = new ArrayList<>();

  private RefusalWords(List<RefusalCode> known) {
    this.known = known;
  }

  /**
   * Checks a service.
   *
   * @param applicationClass a class of the service's root package
   */
  public static void check(Class<?> applicationClass) {
    String root = applicationClass.getPackageName();
    String service = root.substring(root.lastIndexOf('.') + 1) + "-service";
    ArchitectureRules.failOn(
        broken(reasonsOf(applicationClass), wordsOf(applicationClass, service)));
  }

  static List<String> broken(List<RefusalCode> reasons, Map<String, Object> routes) {
    List<RefusalCode> known = new ArrayList<>(reasons);
    known.addAll(List.of(GeneralRefusal.values()));
    RefusalWords words = new RefusalWords(known);
    routes.forEach(words::read);
    reasons.stream()
        .filter(reason -> !words.said.contains(reason))
        .forEach(reason -> words.broken.add("the API does not say: " + textOf(reason)));
    return words.broken;
  }

  private void read(String route, Object words) {
    if (words instanceof Map<?, ?> operation
        && operation.get("refusals") instanceof Map<?, ?> byStatus) {
      for (Object codes : byStatus.values()) {
        ((Map<?, ?>) codes)
            .forEach((code, sentence) -> read(route, code.toString(), sentence.toString()));
      }
    }
  }

  private void read(String route, String code, String sentence) {
    List<RefusalCode> meant =
        known.stream()
            .filter(reason -> reason.code().equals(code))
            .filter(reason -> sentence.startsWith(withoutEnd(reason.sentence())))
            .toList();
    said.addAll(meant);
    if (meant.isEmpty() && !OF_THE_LIBRARY.contains(code)) {
      broken.add(route + " is said to refuse with what no code does: " + code + ": " + sentence);
    }
  }

  private static String withoutEnd(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static String textOf(RefusalCode reason) {
    return reason + " (" + reason.code() + ": " + reason.sentence() + ")";
  }

  private static List<RefusalCode> reasonsOf(Class<?> applicationClass) {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(applicationClass.getPackageName())
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(RefusalCode.class))
            .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
            .map(RefusalCode.class::cast)
            .toList();
  }

  private static Map<String, Object> wordsOf(Class<?> applicationClass, String service) {
    ClassLoader loader = applicationClass.getClassLoader();
    String folder = "classpath:openapi/" + service + "/";
    Map<String, Object> operations = new HashMap<>();
    try {
      var resolver = new PathMatchingResourcePatternResolver(loader);
      String shared = resolver.getResource(folder + "service.yml").getContentAsString(UTF_8);
      for (Resource file : resolver.getResources(folder + "*Controller.yml")) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(1_000); // examples are written once and used often
        Map<String, Object> parts =
            new Yaml(new SafeConstructor(options))
                .load(shared + "\n" + file.getContentAsString(UTF_8));
        ((Map<?, ?>) Objects.requireNonNull(parts.get("operations")))
            .forEach((route, said) -> operations.put(route.toString(), said));
      }
      return operations;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
