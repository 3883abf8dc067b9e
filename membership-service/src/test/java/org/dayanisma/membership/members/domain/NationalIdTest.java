package org.dayanisma.membership.members.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.dayanisma.testkit.Outcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdTest {

  @Test
  void acceptsTheOfficialTestNumber() {
    assertThat(Outcomes.accepted(NationalId.read("10000000146")).digits()).isEqualTo("10000000146");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" 100 000 001 46", "100-000-00146", "١٠٠٠٠٠٠٠١٤٦", "100\u00a0000\u200b00146"})
  void acceptsItAsPeopleTypeIt(String typed) {
    assertThat(Outcomes.accepted(NationalId.read(typed)).digits()).isEqualTo("10000000146");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10000000145", "10000000156", "99999999999", "20000000146"})
  void refusesWrongCheckDigits(String number) {
    assertThat(Outcomes.faults(NationalId.read(number))).containsExactly(" national-id-checksum");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1000000014", "100000001466", "00000000146", "1000000014a", "1000000014 a"})
  void refusesWhatIsNotElevenDigits(String number) {
    assertThat(Outcomes.faults(NationalId.read(number))).containsExactly(" national-id-format");
  }

  @Test
  void neverShowsTheNumber() {
    assertThat(new NationalId("10000000146").toString()).doesNotContain("146");
  }
}
