package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dayanisma.decisions.RefusalCode;
import org.junit.jupiter.api.Test;

class RefusalWordsTest {

  private static final String SHELVED = "The book is on its shelf.";

  private enum BookRefusal implements RefusalCode {
    LENT("lent", "Somebody has it."),
    SHELVED("shelved", RefusalWordsTest.SHELVED);

    private final String code;
    private final String sentence;

    BookRefusal(String code, String sentence) {
      this.code = code;
      this.sentence = sentence;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public String sentence() {
      return sentence;
    }
  }

  @Test
  void whatIsSaidAsItIsOrGoesOnIsWell() {
    assertThat(broken(Map.of("lent", "Somebody has it; ask them.", "shelved", SHELVED))).isEmpty();
  }

  @Test
  void aReasonThatNobodyIsToldOfIsBroken() {
    assertThat(broken(Map.of("lent", "Somebody has it.")))
        .containsExactly("the API does not say: SHELVED (shelved: The book is on its shelf.)");
  }

  @Test
  void aReasonThatThereIsNotIsBroken() {
    assertThat(
            broken(
                Map.of("lent", "Somebody has it.", "shelved", SHELVED, "burnt", "It was burnt.")))
        .containsExactly(
            "POST /api/loans is said to refuse with what no code does: burnt: It was burnt.");
  }

  @Test
  void anotherSentenceIsBrokenTwice() {
    assertThat(broken(Map.of("lent", "It is lent.", "shelved", SHELVED)))
        .containsExactly(
            "POST /api/loans is said to refuse with what no code does: lent: It is lent.",
            "the API does not say: LENT (lent: Somebody has it.)");
  }

  private static List<String> broken(Map<String, String> conflicts) {
    return RefusalWords.broken(
        List.of(BookRefusal.values()),
        Map.of("POST /api/loans", Map.of("refusals", Map.of(409, conflicts))));
  }
}
