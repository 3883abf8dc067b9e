package org.dayanisma.aggregates;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Takes the secrets out of a document and puts them back. The secret part has the form of the whole
 * document, without what is in clear; a list in it is as long as the list from which it was taken.
 */
record SecretParts(List<Secret> secrets) {

  SecretParts {
    secrets = List.copyOf(secrets);
  }

  /** Removes the secrets from the document and returns them, empty if there are none. */
  Document takeFrom(Document whole) {
    Document taken = new Document();
    secrets.forEach(secret -> take(secret, whole, 0, taken));
    return taken;
  }

  private static void take(Secret secret, Document from, int depth, Document to) {
    String name = secret.path().get(depth);
    if (depth == secret.path().size() - 1) {
      Object value = from.remove(name);
      if (value != null && !secret.isWorthNothing(value)) {
        to.append(name, value);
      }
      return;
    }
    switch (from.get(name)) {
      case Document inner -> {
        Document taken = to.get(name) instanceof Document already ? already : new Document();
        take(secret, inner, depth + 1, taken);
        if (!taken.isEmpty()) {
          to.append(name, taken);
        }
      }
      case List<?> elements -> takeFromEach(secret, elements, depth, to);
      case null, default -> {}
    }
  }

  private static void takeFromEach(Secret secret, List<?> elements, int depth, Document to) {
    String name = secret.path().get(depth);
    List<?> before = to.get(name) instanceof List<?> already ? already : List.of();
    List<Document> all = new ArrayList<>();
    for (Object element : elements) {
      Document taken = before.isEmpty() ? new Document() : (Document) before.get(all.size());
      take(secret, (Document) element, depth + 1, taken);
      all.add(taken);
    }
    if (all.stream().anyMatch(taken -> !taken.isEmpty())) {
      to.append(name, all);
    }
  }

  /**
   * The whole document again: what is in clear, what {@link #takeFrom} took, and an empty text
   * where there was nothing to take. The clear document itself is not changed.
   */
  Document joined(Document clear, Document taken) {
    Document whole = copyOf(clear);
    join(taken, whole);
    for (Secret secret : secrets) {
      if (secret.absent() == Secret.Absent.EMPTY_TEXT) {
        putEmpty(secret.path(), whole);
      }
    }
    return whole;
  }

  private static Document copyOf(Document document) {
    Document copy = new Document();
    document.forEach((name, value) -> copy.put(name, valueOf(value)));
    return copy;
  }

  private static @Nullable Object valueOf(@Nullable Object value) {
    return switch (value) {
      case Document inner -> copyOf(inner);
      case List<?> elements -> {
        List<@Nullable Object> all = new ArrayList<>();
        elements.forEach(element -> all.add(valueOf(element)));
        yield all;
      }
      case null, default -> value;
    };
  }

  private static void join(Document taken, Document clear) {
    taken.forEach((name, value) -> clear.put(name, joined(clear.get(name), value)));
  }

  private static Object joined(@Nullable Object clear, Object taken) {
    if (clear instanceof Document document && taken instanceof Document inner) {
      join(inner, document);
      return document;
    }
    if (clear instanceof List<?> elements && taken instanceof List<?> inner) {
      for (int i = 0; i < elements.size(); i++) {
        join((Document) inner.get(i), (Document) elements.get(i));
      }
      return elements;
    }
    return taken;
  }

  private static void putEmpty(List<String> path, Document document) {
    String name = path.getFirst();
    List<String> rest = path.subList(1, path.size());
    if (rest.isEmpty()) {
      document.putIfAbsent(name, "");
      return;
    }
    switch (document.get(name)) {
      case Document inner -> putEmpty(rest, inner);
      case List<?> elements -> elements.forEach(element -> putEmpty(rest, (Document) element));
      case null, default -> {}
    }
  }
}
