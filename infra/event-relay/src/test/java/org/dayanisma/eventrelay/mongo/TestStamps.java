package org.dayanisma.eventrelay.mongo;

import java.util.TreeMap;
import org.dayanisma.dataprotection.DocumentStamps;

/** Stamps without a key: they show a change of the document but do not keep out a forger. */
final class TestStamps {

  static final DocumentStamps STAMPS =
      (collection, content) -> {
        TreeMap<String, Object> present = new TreeMap<>(content);
        present.values().removeIf(value -> value == null);
        return Integer.toHexString((collection + present).hashCode());
      };

  private TestStamps() {}
}
