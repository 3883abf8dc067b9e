package org.dayanisma.membership.members.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedNumberingPlansTest {

  private final PublishedNumberingPlans plans = new PublishedNumberingPlans();

  @ParameterizedTest
  @CsvSource({
    "0532 111 22 33,+905321112233",
    "+90 (532) 111-22-33,+905321112233",
    "+905321112233,+905321112233",
    "+77011112233,+77011112233",
    "+493012345678,+493012345678"
  })
  void readsANumberHoweverItIsTyped(String typed, String e164) {
    assertThat(plans.e164(typed)).contains(e164);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "+90532111", "+9053211122334455", "+9995321112233"})
  void knowsWhatIsNoNumber(String typed) {
    assertThat(plans.e164(typed)).isEmpty();
  }
}
