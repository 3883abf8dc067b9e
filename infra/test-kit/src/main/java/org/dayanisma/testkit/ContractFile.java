package org.dayanisma.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON file below {@code contracts/} on the class path.
 *
 * @param name its path below {@code contracts/}
 */
record ContractFile(String name, String text) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ROOT = "contracts/";

  /**
   * The files whose path below {@code contracts/} matches an Ant pattern, in the order of their
   * names.
   */
  static List<ContractFile> matching(String pattern) {
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + pattern);
      return Arrays.stream(found)
          .map(ContractFile::read)
          .sorted(Comparator.comparing(ContractFile::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the contracts " + pattern, e);
    }
  }

  static ContractFile named(String name) {
    List<ContractFile> found = matching(name);
    if (found.size() != 1) {
      throw new IllegalStateException(
          "expected one file contracts/"
              + name
              + " on the test class path (module event-contracts), found "
              + found.size());
    }
    return found.getFirst();
  }

  private static ContractFile read(Resource resource) {
    try {
      String url = resource.getURL().toString();
      return new ContractFile(
          url.substring(url.lastIndexOf(ROOT) + ROOT.length()),
          resource.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  JsonNode json() {
    return JSON.readTree(text);
  }

  static JsonNode parse(byte[] json) {
    return JSON.readTree(json);
  }
}
