package org.dayanisma.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DerivedIdTest {

  @Test
  void theSameTextsMeetTheSameIdForEver() {
    assertThat(DerivedId.of("case", "dismissal"))
        .isEqualTo(DerivedId.of("case", "dismissal"))
        .isEqualTo(UUID.fromString("b70a76e2-3b86-8a1c-acbf-cfbc55028037"));
  }

  @Test
  void otherTextsMeetAnother() {
    assertThat(DerivedId.of("case", "dismissal"))
        .isNotEqualTo(DerivedId.of("dismissal", "case"))
        .isNotEqualTo(DerivedId.of("casedismissal"))
        .isNotEqualTo(DerivedId.of("case", "dismissal", ""))
        .isNotEqualTo(DerivedId.of("cased", "ismissal"));
  }

  @Test
  void itIsAUuidOfAFormOfOnesOwn() {
    UUID id = DerivedId.of("ş");
    assertThat(id.version()).isEqualTo(8);
    assertThat(id.variant()).isEqualTo(2);
  }
}
