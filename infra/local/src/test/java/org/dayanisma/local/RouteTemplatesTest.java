package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The gateway's list of routes is what the controllers of all services have, and what it answers
 * itself. When it is stale: {@code ./dayanisma test infra/local -Dtest=RouteTemplatesTest
 * -Dit.test=None -Droutes.write=true}. A test of the running platform compares it with the API.
 */
class RouteTemplatesTest {

  private static final Path LIST = Path.of("../../gateway/src/main/resources/route-templates.txt");

  @Test
  void theGatewayKnowsTheRoutesThereAre() throws IOException {
    Set<String> templates = new TreeSet<>(ofTheGateway());
    controllers().forEach(controller -> templates.addAll(pathsOf(controller)));
    assertThat(templates).contains("/health", "/api/me", "/api/units/{id}", "/api/reading-locks");

    if (Boolean.getBoolean("routes.write")) {
      Files.writeString(LIST, String.join("\n", templates) + "\n");
    }

    assertThat(Files.readAllLines(LIST))
        .as("stale; run this test with -Droutes.write=true")
        .containsExactlyElementsOf(templates);
  }

  private static Stream<Class<?>> controllers() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
    return scanner.findCandidateComponents("org.dayanisma").stream()
        .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null));
  }

  private static Set<String> pathsOf(Class<?> controller) {
    List<String> before = pathsOf((AnnotatedElement) controller);
    Set<String> paths = new TreeSet<>();
    for (Method method : controller.getDeclaredMethods()) {
      if (AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class)) {
        before.forEach(
            start -> pathsOf((AnnotatedElement) method).forEach(end -> paths.add(start + end)));
      }
    }
    return paths;
  }

  /** None stands for the empty one. */
  private static List<String> pathsOf(AnnotatedElement mapped) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(mapped, RequestMapping.class);
    return mapping == null || mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
  }

  private static Set<String> ofTheGateway() {
    try (InputStream document = RouteTemplatesTest.class.getResourceAsStream("/docs/gateway.yml")) {
      Map<String, Map<String, Object>> parts =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(document);
      return parts.getOrDefault("paths", Map.of()).keySet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
