package org.dayanisma.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The declared fields of a service's store: {@code collection → path → class}. A path is dotted;
 * elements of arrays have the path of the array; {@code *} stands for one name that is data; {@code
 * **} at the end for everything below.
 */
public final class StoredFields {

  private static final String RESOURCE = "stored-fields.yml";

  /** Stands for null; empty arrays and objects reveal nothing either. */
  private static final Object NOTHING = List.of();

  private final Map<String, Map<List<String>, FieldClass>> declared;

  private StoredFields(Map<String, Map<List<String>, FieldClass>> declared) {
    this.declared = declared;
  }

  /** Reads {@code stored-fields.yml} of the service and of every module on its class path. */
  public static StoredFields declared() {
    try {
      List<String> files = new ArrayList<>();
      for (URL file :
          Collections.list(StoredFields.class.getClassLoader().getResources(RESOURCE))) {
        try (InputStream yaml = file.openStream()) {
          files.add(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      if (files.isEmpty()) {
        throw new AssertionError(
            "There is no stored-fields.yml; every stored field needs a class.");
      }
      return parse(files.toArray(String[]::new));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Reads declarations; each collection belongs to one file. */
  static StoredFields parse(String... files) {
    Map<String, Map<List<String>, FieldClass>> declared = new LinkedHashMap<>();
    for (String yaml : files) {
      collections(yaml)
          .forEach((collection, fields) -> {
            if (declared.put(collection, fields) != null) {
              throw new AssertionError(collection + " is declared in two files stored-fields.yml.");
            }
          });
    }
    return new StoredFields(declared);
  }

  private static Map<String, Map<List<String>, FieldClass>> collections(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Map<String, Map<String, String>> content = new Yaml(new SafeConstructor(options)).load(yaml);
    Map<String, Map<List<String>, FieldClass>> declared = new LinkedHashMap<>();
    content.forEach((collection, fields) -> {
      Map<List<String>, FieldClass> classes = new LinkedHashMap<>();
      fields.forEach((path, name) -> classes.put(names(path), FieldClass.valueOf(name)));
      declared.put(collection, classes);
    });
    return declared;
  }

  /**
   * What is wrong with a document: undeclared paths, and values in a form that they may not have.
   */
  public List<String> problemsOf(String collection, Document document) {
    TreeSet<String> problems = new TreeSet<>();
    walk(collection, "", document, problems);
    return List.copyOf(problems);
  }

  private void walk(String collection, String path, Object value, Set<String> problems) {
    Optional<FieldClass> whole = classOf(collection, path);
    if (whole.isEmpty() && value instanceof Map<?, ?> nested && !nested.isEmpty()) {
      nested.forEach(
          (name, below) -> walk(collection, below(path, name), orNothing(below), problems));
    } else if (value instanceof List<?> elements && !elements.isEmpty()) {
      elements.forEach(element -> walk(collection, path, orNothing(element), problems));
    } else if (isEmpty(value) && leadsFurther(collection, path)) {
      return; // what could be below is declared, and nothing is there
    } else if (whole.isEmpty()) {
      problems.add(collection + ": " + path + " has no class");
    } else if (!isEmpty(value) && !whole.get().permits(value)) {
      problems.add(collection + ": " + path + " is " + whole.get() + " and rests in clear");
    }
  }

  private static Object orNothing(@Nullable Object value) {
    return value == null ? NOTHING : value;
  }

  private static boolean isEmpty(Object value) {
    return (value instanceof List<?> elements && elements.isEmpty())
        || (value instanceof Map<?, ?> fields && fields.isEmpty());
  }

  private boolean leadsFurther(String collection, String path) {
    List<String> wanted = names(path);
    return declared.getOrDefault(collection, Map.of()).keySet().stream()
        .filter(pattern -> pattern.size() > wanted.size())
        .anyMatch(pattern -> matches(pattern.subList(0, wanted.size()), wanted));
  }

  private static String below(String path, Object name) {
    return path.isEmpty() ? name.toString() : path + "." + name;
  }

  private Optional<FieldClass> classOf(String collection, String path) {
    List<String> wanted = names(path);
    return declared.getOrDefault(collection, Map.of()).entrySet().stream()
        .filter(entry -> matches(entry.getKey(), wanted))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean matches(List<String> pattern, List<String> path) {
    boolean open = pattern.getLast().equals("**");
    int fixed = open ? pattern.size() - 1 : pattern.size();
    if (open ? path.size() < fixed : path.size() != fixed) {
      return false;
    }
    for (int i = 0; i < fixed; i++) {
      if (!pattern.get(i).equals("*") && !pattern.get(i).equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> names(String path) {
    return Arrays.asList(path.split("\\.", -1));
  }
}
