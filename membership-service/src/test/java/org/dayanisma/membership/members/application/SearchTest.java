package org.dayanisma.membership.members.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.dayanisma.membership.members.domain.NationalId;
import org.dayanisma.membership.members.domain.PhoneNumber;
import org.dayanisma.membership.members.phone.PublishedNumberingPlans;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

  private final PublishedNumberingPlans plans = new PublishedNumberingPlans();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10000000146",
        " 10000000146\u200e",
        "100 000 001 46",
        "100-000-00146",
        "T.C. 10000000146",
        "TC Kimlik No: 100 000 001 46",
        "100\u00a0000\u202f00146",
        "١٠٠٠٠٠٠٠١٤٦",
        "۱۰۰ ۰۰۰ ۰۰۱ ۴۶"
      })
  void findsByANationalIdHoweverItIsTyped(String typed) {
    assertThat(Search.of(typed, plans))
        .isEqualTo(new Search.ByNationalId(new NationalId("10000000146")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tel:+905321234567",
        "Tel: 0532 123 45 67",
        "GSM (0532) 1234567",
        "+90-532-123-4567",
        "٠٥٣٢١٢٣٤٥٦٧",
        "0532.123.45.67"
      })
  void findsByAPhoneNumberHoweverItIsTyped(String typed) {
    assertThat(Search.of(typed, plans))
        .isEqualTo(new Search.ByPhone(new PhoneNumber("+905321234567")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALİ.ILGAZ@ORNEK.ORG",
        "ali.ılgaz@ornek.org",
        "Ali.Ilgaz@Ornek.org",
        "<ali.ilgaz@ornek.org>",
        "mailto:ali.ilgaz@ornek.org",
        "Ali Ilgaz <ali.ilgaz@ornek.org>"
      })
  void findsByAnAddressHoweverItIsTyped(String typed) {
    assertThat(Search.of(typed, plans))
        .isInstanceOfSatisfying(
            Search.ByEmail.class,
            found -> assertThat(found.email().searchForm()).isEqualTo("ali.ilgaz@ornek.org"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ayşe Yılmaz", "10000000145", "1", "()", "0532", "100 000"})
  void findsByWordsWhatIsNothingElse(String typed) {
    assertThat(Search.of(typed, plans)).isInstanceOf(Search.ByNameWords.class);
  }
}
