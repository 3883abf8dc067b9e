package org.dayanisma.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One major version of one event, as the files of this module say.
 *
 * @param folder {@code contracts/<context>/<type>/v<major>}
 */
record Contract(Path folder) {
  /** Tests run in the module's folder. */
  static final Path CONTRACTS = Path.of("src/main/resources/contracts");

  static final JsonMapper JSON = JsonMapper.builder().build();

  static List<Contract> all() {
    return in(CONTRACTS);
  }

  /** All below a folder. */
  static List<Contract> in(Path contracts) {
    return files(contracts, "schema.json")
        .map(Path::getParent)
        .filter(folder -> !isReleased(folder))
        .sorted()
        .map(Contract::new)
        .toList();
  }

  private static Stream<Path> files(Path contracts, String name) {
    try (Stream<Path> found = Files.walk(contracts)) {
      return found.filter(path -> path.endsWith(name)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isReleased(Path path) {
    return StreamSupport.stream(path.spliterator(), false).anyMatch(Path.of("released")::equals);
  }

  static JsonNode read(Path file) {
    return JSON.readTree(bytes(file));
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String context() {
    return last(3);
  }

  String type() {
    return last(2);
  }

  String major() {
    return last(1);
  }

  private String last(int names) {
    return folder.getName(folder.getNameCount() - names).toString();
  }

  JsonNode schema() {
    return read(folder.resolve("schema.json"));
  }

  byte[] sample(String name) {
    return bytes(folder.resolve(name + ".json"));
  }

  /** The frozen copies, oldest minor version first. */
  List<Path> releases() {
    Path released = folder.resolve("released");
    if (!Files.isDirectory(released)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(released)) {
      return found.sorted(Comparator.comparingInt(path -> Integer.parseInt(name(path)))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  String fullType() {
    return text("x-type");
  }

  String topic() {
    return text("x-topic");
  }

  String key() {
    return text("x-key");
  }

  boolean isCompacted() {
    return schema().path("x-compacted").asBoolean(false);
  }

  String text(String keyword) {
    return schema().path(keyword).asString();
  }

  Set<String> required() {
    Set<String> names = new TreeSet<>();
    schema().path("required").forEach(name -> names.add(name.asString()));
    return names;
  }

  Set<String> properties() {
    return new TreeSet<>(schema().path("properties").propertyNames());
  }

  @Override
  public String toString() {
    return context() + "/" + type() + "/" + major();
  }
}
