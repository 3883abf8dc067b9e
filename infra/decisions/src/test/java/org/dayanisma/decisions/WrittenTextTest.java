package org.dayanisma.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTest {

  @Test
  void isKeptComposedAndWithoutWhatNobodySeesAtItsEnds() {
    assertThat(WrittenText.clean("\u00a0\ufeffS\u0327ahin\u200b \u200e")).isEqualTo("Şahin");
    assertThat(WrittenText.clean("هه\u200cژار")).isEqualTo("هه\u200cژار");
    assertThat(WrittenText.clean("Dayanışma \u2764\ufe0f")).isEqualTo("Dayanışma \u2764\ufe0f");
    assertThat(WrittenText.clean("İzmir")).isEqualTo("İzmir");
    assertThat(WrittenText.clean("\u2800Ayşe\u2800Kaya")).isEqualTo("Ayşe Kaya");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n",
        "\u00a0",
        "\u3000",
        "\u200b",
        "\u200c\u200d",
        "\u200e\ufeff",
        "\u00ad",
        "\u3164",
        "\uffa0",
        "\u115f\u1160",
        "\u2800",
        "\u0301",
        "\ufe0f",
        "\u034f",
        "\udb40\udc41"
      })
  void isNothingIfNobodyCanSeeIt(String text) {
    assertThat(WrittenText.isVisible(text)).isFalse();
    assertThat(WrittenText.hasLetter(text)).isFalse();
    assertThat(WrittenText.clean(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ş", "1", ".", "😀", "ە", "\u200bA"})
  void isSomethingIfAnybodyCanSeeIt(String text) {
    assertThat(WrittenText.isVisible(text)).isTrue();
    assertThat(WrittenText.clean(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", "--", "²", "1", "😀", "\u0640", "ʰ", "⁂"})
  void isNoNameWithoutALetter(String text) {
    assertThat(WrittenText.hasLetter(text)).isFalse();
    assertThat(WrittenText.name(text, 10)).isEqualTo(Outcome.invalid(GeneralRefusal.NEEDS_LETTER));
    assertThat(WrittenText.line(text, 10)).isEqualTo(Outcome.accepted(text));
  }

  @Test
  void isReadWithItsFault() {
    assertThat(WrittenText.name(" Ş1\u200b", 2)).isEqualTo(Outcome.accepted("Ş1"));
    assertThat(WrittenText.name("Ş12", 2)).isEqualTo(Outcome.invalid(GeneralRefusal.SIZE));
    assertThat(WrittenText.name("Ş\n1", 2)).isEqualTo(Outcome.invalid(GeneralRefusal.ONE_LINE));
    assertThat(WrittenText.line("\u3164", 2)).isEqualTo(Outcome.invalid(GeneralRefusal.REQUIRED));
    assertThat(WrittenText.name("\u200b", 2)).isEqualTo(Outcome.invalid(GeneralRefusal.REQUIRED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000", "\ud800", "a\ufffd", "\u202ea", "\u2066a", "\ue000", "\u2028"})
  void cannotBePrintedIfItReadsAsSomethingElse(String text) {
    assertThat(WrittenText.isPrintable(text)).isFalse();
    assertThat(WrittenText.isOneLine(text)).isFalse();
  }

  @Test
  void mayHaveSeveralLinesButNotWhereOneIsMeant() {
    assertThat(WrittenText.isPrintable("a\r\n\tb")).isTrue();
    assertThat(WrittenText.isOneLine("a\nb")).isFalse();
    assertThat(WrittenText.isOneLine("a\tb")).isFalse();
    assertThat(WrittenText.isOneLine("a\u0085b")).isFalse();
    assertThat(WrittenText.isOneLine("a b")).isTrue();
  }

  @Test
  void isAsLongAsItHasCodePoints() {
    assertThat(WrittenText.length("😀".repeat(101))).isEqualTo(101);
    assertThat(WrittenText.length("Şahin")).isEqualTo(5);
  }

  @Test
  void isComparedWithoutWhatNobodySees() {
    assertThat(WrittenText.withoutIgnorable("Ay\u00adşe\u200b\u200e\ufeff\u3164"))
        .isEqualTo("Ayşe");
    assertThat(WrittenText.withoutIgnorable("Ayşe 😀")).isEqualTo("Ayşe 😀");
  }

  @Test
  void readsTheDigitsOfEveryScript() {
    assertThat(WrittenText.plainNumber("\u200e٠٥٣٢\u00a0۱۱۱\u2013２２\u202f"))
        .isEqualTo("0532 111-22");
  }
}
