package org.dayanisma.membership.members.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.membership.members.application.Search;
import org.dayanisma.membership.members.domain.PhoneNumber;
import org.dayanisma.testkit.Outcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedNumberingPlansTest {

  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

  private final PublishedNumberingPlans plans = new PublishedNumberingPlans();

  @ParameterizedTest
  @CsvSource({
    "0532 111 22 33,+905321112233",
    "532 111 22 33,+905321112233",
    "5321112233,+905321112233",
    "00905321112233,+905321112233",
    "+90 (532) 111-22-33,+905321112233",
    "90 532 111 22 33,+905321112233",
    "(0532) 1112233,+905321112233",
    "0532\u00a0111\u201322\u201333,+905321112233",
    "\u200e+90 532 111 22 33\u200e,+905321112233",
    "٠٥٣٢ ١١١ ٢٢ ٣٣,+905321112233",
    "+905321112233,+905321112233",
    "+9005321112233,+905321112233",
    "+44 07911 123456,+447911123456",
    "+49 0151 23456789,+4915123456789",
    "+77011112233,+77011112233",
    "+493012345678,+493012345678"
  })
  void readsANumberHoweverItIsTyped(String typed, String e164) {
    assertThat(Outcomes.accepted(PhoneNumber.read(typed, plans)).e164()).isEqualTo(e164);
    assertThat(Search.of(typed, plans)).isEqualTo(new Search.ByPhone(new PhoneNumber(e164)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nobody",
        "0532",
        "+90532111",
        "+9053211122334455",
        "+9995321112233",
        "+999",
        "0532-CALL-ME",
        "+905321112233 ext. 5",
        "tel:+905321112233",
        "+90532+1112233",
        "0532 123 45 6",
        "0212 555 01 0",
        "05321234567 8",
        "05321234567890",
        "+905321234567890",
        "0532123456789",
        "00905321234",
        "0000 000 00 00"
      })
  void knowsWhatIsNoNumber(String typed) {
    assertThat(Outcomes.faults(PhoneNumber.read(typed, plans))).containsExactly(" phone-number");
  }

  static Stream<String> regions() {
    return LIBRARY.getSupportedRegions().stream().sorted();
  }

  /** Of every country: as it is written there and abroad, with the trunk zero or without. */
  @ParameterizedTest
  @MethodSource("regions")
  void whateverIsAcceptedIsFoundByWhatWasTyped(String region) {
    for (String typed : waysToType(region)) {
      if (PhoneNumber.read(typed, plans)
          instanceof Outcome.Accepted<PhoneNumber>(PhoneNumber number)) {
        assertThat(Search.of(typed, plans)).as(typed).isEqualTo(new Search.ByPhone(number));
        assertThat(Search.of(number.e164(), plans))
            .as("%s, kept of %s", number.e164(), typed)
            .isEqualTo(new Search.ByPhone(number));
      }
    }
  }

  @Test
  void nearlyAllMobileNumbersOfTheWorldAreAccepted() {
    long accepted =
        regions()
            .map(region -> waysToType(region).getFirst())
            .filter(typed -> PhoneNumber.read(typed, plans) instanceof Outcome.Accepted<?>)
            .count();

    assertThat(accepted).isGreaterThan(LIBRARY.getSupportedRegions().size() * 98L / 100);
  }

  private static List<String> waysToType(String region) {
    Phonenumber.PhoneNumber example =
        Objects.requireNonNull(
            Objects.requireNonNullElseGet(
                LIBRARY.getExampleNumberForType(region, PhoneNumberType.MOBILE),
                () -> LIBRARY.getExampleNumber(region)));
    String code = "+" + example.getCountryCode();
    String national = LIBRARY.getNationalSignificantNumber(example);
    List<String> ways = new ArrayList<>();
    ways.add(LIBRARY.format(example, PhoneNumberFormat.E164));
    ways.add(LIBRARY.format(example, PhoneNumberFormat.INTERNATIONAL));
    ways.add(LIBRARY.format(example, PhoneNumberFormat.NATIONAL));
    ways.add("00" + code.substring(1) + national);
    ways.add(code + "0" + national);
    ways.add(code + "00" + national);
    ways.add(code + " (0) " + national);
    ways.add(code + "0" + national.substring(1));
    ways.add(national);
    ways.add("0" + national);
    return ways;
  }
}
