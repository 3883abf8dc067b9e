package org.dayanisma.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Allowed exceptions, where a query may read everything or an index may have no query: {@code
 * scans} by collection and fields, {@code unused} by collection and index, each with its reason.
 */
record AllowedPlans(Map<String, String> scans, Map<String, String> unused) {

  /** The exceptions of the libraries that every service has. */
  private static final String SHARED = "/query-plans-of-libraries.yml";

  private static final String OWN = "/query-plans.yml";

  /** The exceptions of the module under test and of the libraries. */
  static AllowedPlans declared() {
    return read(SHARED, OWN);
  }

  /** The exceptions of the module under test. */
  static AllowedPlans own() {
    return read(OWN);
  }

  private static AllowedPlans read(String... resources) {
    AllowedPlans all = new AllowedPlans(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (String resource : resources) {
      try (InputStream yaml = AllowedPlans.class.getResourceAsStream(resource)) {
        if (yaml != null) {
          all.add(parse(new String(yaml.readAllBytes(), StandardCharsets.UTF_8)));
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return all;
  }

  static AllowedPlans parse(String yaml) {
    Map<String, Map<String, String>> content =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    return new AllowedPlans(
        content.getOrDefault("scans", Map.of()), content.getOrDefault("unused", Map.of()));
  }

  private void add(AllowedPlans more) {
    scans.putAll(more.scans);
    unused.putAll(more.unused);
  }

  boolean mayScan(AskedQuery query) {
    return scans.containsKey(query.collection() + " " + query.fields());
  }

  boolean mayBeUnused(String collectionAndIndex) {
    return unused.containsKey(collectionAndIndex);
  }
}
