package org.dayanisma.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanguageChainTest {

  private static final Set<String> AVAILABLE = Set.of("tr", "kmr", "en");

  @Test
  void takesTheFirstLanguageThereIsATextIn() {
    assertThat(chosen("ar", "kmr", "tr")).isEqualTo("kmr");
    assertThat(chosen("EN-gb", "tr")).isEqualTo("en");
    assertThat(chosen("tr_TR")).isEqualTo("tr");
  }

  @Test
  void doesNotGuessARelatedLanguage() {
    assertThat(chosen("zza", "en")).isEqualTo("en");
    assertThat(chosen("zza")).isEqualTo("tr");
    assertThat(chosen()).isEqualTo("tr");
  }

  private static String chosen(String... tags) {
    return LanguageChain.of(List.of(tags)).firstOf(AVAILABLE, "tr");
  }
}
