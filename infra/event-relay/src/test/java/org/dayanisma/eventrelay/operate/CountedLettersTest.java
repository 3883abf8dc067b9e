package org.dayanisma.eventrelay.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dayanisma.eventrelay.operate.CountedLetters.Mark;
import org.dayanisma.eventrelay.operate.OpenDeadLetters.Count;
import org.junit.jupiter.api.Test;

class CountedLettersTest {

  private static final Mark ONE_LETTER = new Mark(0, 1, 0);
  private static final Count OPEN = new Count(1, 1);
  private final CountedLetters letters = new CountedLetters();

  /** The store was away when the second topic was looked at, so the first look did not finish. */
  @Test
  void whatWasCountedStandsThoughTheLookBrokeOffAtAnotherTopic() {
    assertThat(letters.count("first", ONE_LETTER, () -> OPEN)).isEqualTo(OPEN);
    assertThatThrownBy(() ->
            letters.count(
                "second",
                ONE_LETTER,
                () -> {
                  throw new IllegalStateException("away");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(letters.count("first", ONE_LETTER, this::notAsked)).isEqualTo(OPEN);
    assertThat(letters.count("second", ONE_LETTER, () -> OPEN)).isEqualTo(OPEN);
  }

  @Test
  void aLetterThatWasSettledOrCameIsCountedAgain() {
    letters.count("first", ONE_LETTER, () -> OPEN);

    assertThat(letters.count("first", new Mark(0, 1, 1), () -> new Count(0, 0)))
        .isEqualTo(new Count(0, 0));
    assertThat(letters.count("first", new Mark(0, 2, 1), () -> OPEN)).isEqualTo(OPEN);
  }

  @Test
  void anEmptyTopicIsNotRead() {
    assertThat(letters.count("first", new Mark(3, 3, 0), this::notAsked))
        .isEqualTo(new Count(0, 0));
  }

  private Count notAsked() {
    throw new AssertionError("nothing has changed");
  }
}
