package org.dayanisma.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedNameTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Işık,            isik
          IŞIK,            isik
          İpek,            ipek
          ipek,            ipek
          ÇAĞLAYAN,        caglayan
          Öğüt Gül,        ogut gul
          Şêrîn,           serin
          Hêvî Çûn,        hevi cun
          Ayşe-Nur,        ayse nur
          O'Brien,         obrien
          Nur’an,          nuran
          Nur‘an,          nuran
          Nur′an,          nuran
          Nurʻan,          nuran
          Nurʿan,          nuran
          Nurʾan,          nuran
          Nur´an,          nuran
          Nur`an,          nuran
          Nur＇an,          nuran
          “Nur”an,         nuran
          Mem"o,           memo
          «Hacı» Ali,      haci ali
          Groß,            gross
          Əli,             eli
          ٱلحسن,           الحسن
          هەڵەبجە,         ههلهبجه
          ڕێبوار,          ريبوار
          کوردۆ,           كوردو
          علی,             علي
          على,             علي
          شاھین,           شاهين
          ۱۲٣,             123
          مُحَمَّد,         محمد
          أحمد,            احمد
          فاطمة,           فاطمه
          Ⅷ ﬁ,             viii fi
          """)
  void foldsAName(String name, String words) {
    assertThat(String.join(" ", FoldedName.words(name))).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ay\u00adşe",
        "Ay\u200bşe",
        "Ay\u200cşe",
        "Ay\u200eşe",
        "\ufeffAyşe",
        "Ayşe\u00a0",
        "A\u034fyşe\u3164",
        "Ayşe\ufe0f\u2060"
      })
  void foldsAwayWhatNobodySees(String name) {
    assertThat(FoldedName.words(name)).containsExactly("ayse");
    assertThat(FoldedName.matches(name, "ayşe")).isTrue();
  }

  @Test
  void doesNotDependOnTheLocaleOfTheMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(FoldedName.words("IRMAK İLKİN title")).containsExactly("irmak", "ilkin", "title");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void matchesWholeWordsInAnyOrder() {
    assertThat(FoldedName.matches("Dilan Işık Kaya", "kaya DİLAN")).isTrue();
    assertThat(FoldedName.matches("Dilan Işık Kaya", "kay")).isFalse();
    assertThat(FoldedName.matches("Dilan Işık", "dilan kaya")).isFalse();
    assertThat(FoldedName.matches("Dilan", "")).isFalse();
    assertThat(FoldedName.matches("Dilan", "$gt")).isFalse();
  }
}
