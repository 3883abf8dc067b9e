package org.dayanisma.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlindIndexTest {

  @TempDir private Path directory;
  private TinkBlindIndex index;
  private NameWords names;

  @BeforeEach
  void membershipService() {
    Keys.keystores(directory);
    index = of(Keys.MEMBERSHIP, Keys.MEMBERSHIP);
    names = new TinkNameWords(index);
  }

  @Test
  void isTheSameForTheSameValueAndDiffersOtherwise() {
    String value = index.of("nationalId", "10000000146");

    assertThat(value).hasSize(22).doesNotContain("10000000146");
    assertThat(of(Keys.MEMBERSHIP, Keys.MEMBERSHIP).of("nationalId", "10000000146"))
        .isEqualTo(value);
    assertThat(index.of("nationalId", "10000000147")).isNotEqualTo(value);
    assertThat(index.of("passport", "10000000146")).isNotEqualTo(value);
    assertThat(of(Keys.NOTIFICATION, Keys.NOTIFICATION).of("nationalId", "10000000146"))
        .isNotEqualTo(value);
    assertThat(of(Keys.MEMBERSHIP, "other").of("nationalId", "10000000146")).isNotEqualTo(value);
    assertThat(index.of("a", "bc")).isNotEqualTo(index.of("ab", "c"));
  }

  @Test
  void givesShortTokensPerWordOfAName() {
    assertThat(names.of("Dilan Işık")).hasSize(2).allMatch(token -> token.matches("[0-9a-f]{4}"));
    assertThat(names.of("DİLAN  IŞIK")).isEqualTo(names.of("dilan isik"));
    assertThat(names.of("Dilan Işık")).containsAll(names.of("ışık"));
    assertThat(names.of(" - ")).isEmpty();
  }

  private TinkBlindIndex of(String keys, String service) {
    return new TinkBlindIndex(service, Keys.keystore(directory, keys).keys().lookUp());
  }
}
