package org.dayanisma.casework.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dayanisma.casework.register.domain.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What was written down when the case was taken in, in free words. Each text is null if nothing was
 * written, or if it was erased.
 *
 * @param additions what was written when the same measure was taken in again, the oldest first
 */
public record Account(@Nullable String summary, List<Addition> additions) {

  /** A case keeps so many additions; it is one document. */
  public static final int MOST_ADDITIONS = 20;

  /** Nobody wrote anything down. */
  public static final Account NONE = new Account(null, List.of());

  public Account {
    additions = List.copyOf(additions);
  }

  /**
   * What somebody wrote about a measure that had its case already. Nothing of it replaces what was
   * written before, because two people rarely saw the same.
   *
   * @param by who wrote it; null for a program
   * @param text free text, encrypted at rest
   */
  public record Addition(@Nullable MemberId by, Instant at, String text) {}

  public Account withSummary(@Nullable String text) {
    return new Account(text, additions);
  }

  /** Whether exactly this was written down already, by anybody. */
  public boolean says(String text) {
    return Stream.concat(Stream.of(summary), additions.stream().map(Addition::text))
        .filter(Objects::nonNull)
        .anyMatch(text::equals);
  }

  /** Whether the text can be added, or is there. */
  public boolean hasRoomFor(String text) {
    return additions.size() < MOST_ADDITIONS || says(text);
  }

  Account with(Addition addition) {
    return new Account(summary, Stream.concat(additions.stream(), Stream.of(addition)).toList());
  }
}
