package org.dayanisma.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever asks is answered in the language they like best of those that there are. */
class AcceptedLanguagesTest {

  private static final Set<String> THERE_ARE = Set.of("tr", "kmr", "en");

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tr                         | tr
          tr-TR,tr;q=0.9,en;q=0.8    | tr
          kmr                        | kmr
          ku-Latn                    | kmr
          en;q=0.5, kmr;q=0.9        | kmr
          de, tr;q=0.1               | tr
          tr;q=0, en                 | en
          de                         | en
          *                          | en
          ;;;                        | en
          tr;q=much                  | en
                                     | en
          """)
  void theBestOfThoseThatThereAre(@Nullable String header, String language) {
    assertThat(chosen(header)).isEqualTo(language);
  }

  @Test
  void aHeaderWithoutEndIsNotRead() {
    String many =
        IntStream.range(0, 2000).mapToObj(i -> "tr;q=0.5").collect(Collectors.joining(","));

    assertThat(chosen(many)).isEqualTo("en");
    assertThat(Arrays.asList(many.split(",", -1))).hasSize(2000);
  }

  private static String chosen(@Nullable String header) {
    return AcceptedLanguages.of(header).firstOf(THERE_ARE, "en");
  }
}
