package org.dayanisma.aggregates;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Chooses everything that there can be, the same each time: nothing is null, and lists have one
 * element.
 */
record Everything() implements RecordMaker.Choices {

  static final String IN_WORDS = " in words";

  @Override
  public boolean leavesOut(RecordComponent mayBeNull) {
    return false;
  }

  @Override
  public int elements() {
    return 1;
  }

  @Override
  public <T> T oneOf(T[] all) {
    return all[0];
  }

  @Override
  public Object simple(Class<?> type, String name) {
    return switch (type.getSimpleName()) {
      case "String" -> name + IN_WORDS;
      case "int", "Integer" -> 1;
      case "long", "Long" -> 1L;
      case "boolean", "Boolean" -> true;
      case "LocalDate" -> LocalDate.of(2026, 3, 16);
      case "Instant" -> Instant.parse("2026-03-16T10:00:05.123Z");
      case "UUID" -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
      default -> throw new IllegalArgumentException("no way is known to make a " + type.getName());
    };
  }
}
