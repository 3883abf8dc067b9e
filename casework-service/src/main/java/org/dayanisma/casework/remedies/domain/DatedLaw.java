package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a rule, with the days on which it is law. */
public interface DatedLaw {

  /** The first day on which it is law. */
  LocalDate from();

  /** The last day on which it is law; null while no later law has changed it. */
  @Nullable LocalDate to();

  /** Where it is written, for example {@code 2577/7} ({@link Law}). */
  List<String> basis();

  default boolean isLawOn(LocalDate day) {
    LocalDate last = to();
    return !day.isBefore(from()) && (last == null || !day.isAfter(last));
  }

  /** The text that is law on a day; empty if none is known for it. */
  static <T extends DatedLaw> Optional<T> on(LocalDate day, List<T> texts) {
    return texts.stream().filter(text -> text.isLawOn(day)).findFirst();
  }

  /**
   * The texts as they followed each other; a gap stands for a time whose law is not known.
   *
   * @throws IllegalArgumentException if there are none, or if two are law on the same day
   */
  static <T extends DatedLaw> List<T> inOrder(List<T> texts) {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a text of the law is expected");
    }
    for (int i = 0; i < texts.size(); i++) {
      LocalDate from = texts.get(i).from();
      LocalDate to = texts.get(i).to();
      if (to != null && to.isBefore(from)) {
        throw new IllegalArgumentException("the text of " + from + " ends before it begins");
      }
      if (i + 1 < texts.size()) {
        LocalDate next = texts.get(i + 1).from();
        if (to == null || !to.isBefore(next)) {
          throw new IllegalArgumentException(
              "the text of %s does not end before that of %s".formatted(from, next));
        }
      }
    }
    return List.copyOf(texts);
  }
}
