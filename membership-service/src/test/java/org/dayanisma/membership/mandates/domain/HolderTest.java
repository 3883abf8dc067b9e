package org.dayanisma.membership.mandates.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody holds an office before they are of age, or before they were a member. */
class HolderTest {

  private static final LocalDate BORN = LocalDate.of(1984, 2, 29);
  private static final LocalDate OF_AGE = LocalDate.of(2002, 2, 28);

  @Test
  void nobodyHoldsAnOfficeBeforeTheyAreOfAge() {
    assertThat(holder(BORN, null).against(OF_AGE.minusDays(1)))
        .contains(MandateRefusal.HOLDER_UNDER_AGE);
    assertThat(holder(BORN, null).against(BORN.minusYears(1)))
        .contains(MandateRefusal.HOLDER_UNDER_AGE);
    assertThat(holder(BORN, null).against(OF_AGE)).isEmpty();
    assertThat(holder(null, null).against(LocalDate.of(1951, 1, 1))).isEmpty();
  }

  @Test
  void nobodyHoldsAnOfficeBeforeTheyWereAMember() {
    LocalDate admitted = LocalDate.of(2015, 9, 1);

    assertThat(holder(BORN, admitted).against(admitted.minusDays(1)))
        .contains(MandateRefusal.BEFORE_ADMISSION);
    assertThat(holder(BORN, admitted).against(admitted)).isEmpty();
  }

  private static Holder holder(@Nullable LocalDate born, @Nullable LocalDate since) {
    return new Holder(new UnitId(UUID.randomUUID()), born, since);
  }
}
