package org.dayanisma.aggregates;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Chooses at random: what may be null is null one time in three, lists are short or empty, and
 * texts have letters of many scripts.
 */
record Chance(RandomGenerator random) implements RecordMaker.Choices {

  private static final int[] LETTERS = "aZ9 ğİşêûÇعربқ漢'\"\\{$.\n😀".codePoints().toArray();
  private static final int MOST_LETTERS = 12;
  private static final int MOST_ELEMENTS = 4;
  private static final int MOST_DAYS = 40_000;

  @Override
  public boolean leavesOut(RecordComponent mayBeNull) {
    return random.nextInt(3) == 0;
  }

  @Override
  public int elements() {
    return random.nextInt(MOST_ELEMENTS);
  }

  @Override
  public <T> T oneOf(T[] all) {
    return all[random.nextInt(all.length)];
  }

  @Override
  public Object simple(Class<?> type, String name) {
    return switch (type.getSimpleName()) {
      case "String" -> text();
      case "int", "Integer" -> random.nextInt(1_000_000);
      case "long", "Long" -> random.nextLong(1L << 40);
      case "boolean", "Boolean" -> random.nextBoolean();
      case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(MOST_DAYS));
      case "Instant" -> Instant.ofEpochMilli(random.nextLong(1L << 42));
      case "UUID" -> new UUID(random.nextLong(), random.nextLong());
      default -> throw new IllegalArgumentException("no way is known to make a " + type.getName());
    };
  }

  private String text() {
    return IntStream.range(0, 1 + random.nextInt(MOST_LETTERS))
        .map(_ -> LETTERS[random.nextInt(LETTERS.length)])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
