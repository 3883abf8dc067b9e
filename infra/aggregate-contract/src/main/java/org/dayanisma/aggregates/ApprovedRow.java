package org.dayanisma.aggregates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;

/**
 * How an aggregate looks in the store, kept in {@code src/test/resources/stored}: a component that
 * was renamed or lost shows there. {@code -Dstored.write=true} writes the present form.
 *
 * @param keyed fields whose value differs in each test
 */
record ApprovedRow(String collection, Set<String> keyed) {

  private static final JsonWriterSettings READABLE =
      JsonWriterSettings.builder().indent(true).build();

  private static final Set<String> OF_THE_RELAY = Set.of("outbox", "pendingSince", "lease", "seen");

  void isAsKept(Document row) {
    String now = readable(row);
    try {
      if (Boolean.getBoolean("stored.write")) {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), now);
      }
      if (!Files.exists(file()) || !Files.readString(file()).equals(now)) {
        throw new AssertionError(
            "%s is not how %s stand in the store now (-Dstored.write=true writes it):%n%s"
                .formatted(file(), collection, now));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    return Path.of("src", "test", "resources", "stored", collection + ".json");
  }

  /** Without the relay's fields, and without those that differ each time. */
  private String readable(Document row) {
    Document shown = new Document();
    new TreeMap<>(row)
        .forEach((name, value) -> {
          if (!OF_THE_RELAY.contains(name)) {
            shown.append(name, isShown(name) ? sorted(value) : "…");
          }
        });
    return shown.toJson(READABLE) + "\n";
  }

  private boolean isShown(String name) {
    return !name.equals("stamp") && !name.equals(Stored.SECRET) && !keyed.contains(name);
  }

  private static Object sorted(Object value) {
    if (value instanceof Map<?, ?> fields) {
      Document sorted = new Document();
      new TreeMap<>(fields)
          .forEach((name, field) -> sorted.append(String.valueOf(name), sorted(field)));
      return sorted;
    }
    if (value instanceof List<?> elements) {
      List<Object> all = new ArrayList<>();
      elements.forEach(element -> all.add(sorted(element)));
      return all;
    }
    return value;
  }
}
