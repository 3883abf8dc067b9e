package org.dayanisma.register;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that follows the register hears of all of it, or does not start. */
class RegisterAutoConfigurationTest {

  @Test
  void aServiceThatNamesAllThreeStarts() {
    assertThatCode(
            () -> new RegisterAutoConfiguration("own;knownUnits;knownMandates;knownErasures"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "own;knownMandates;knownErasures, knownUnits",
    "knownUnits;knownErasures, knownMandates",
    "knownUnits;knownMandates, knownErasures"
  })
  void aServiceThatForgetsOneDoesNot(String named, String forgotten) {
    assertThatThrownBy(() -> new RegisterAutoConfiguration(named))
        .hasMessage(
            "spring.cloud.function.definition does not name "
                + forgotten
                + ", so nothing of it would reach this service");
  }
}
