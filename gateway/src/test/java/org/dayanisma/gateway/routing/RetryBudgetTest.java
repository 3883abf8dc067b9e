package org.dayanisma.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

  @Test
  void allowsAFewAtOnceAndThenATenthOfTheCalls() {
    RetryBudget budget = new RetryBudget();
    int first = 0;
    while (budget.spend()) {
      first++;
    }
    assertThat(first).isEqualTo(5);
    int repeated = 0;
    for (int call = 0; call < 10_000; call++) {
      budget.called();
      repeated += budget.spend() ? 1 : 0;
    }
    assertThat(repeated).isEqualTo(1_000);
  }

  @Test
  void savesNoMoreThanTen() {
    RetryBudget budget = new RetryBudget();
    for (int call = 0; call < 10_000; call++) {
      budget.called();
    }
    int repeated = 0;
    while (budget.spend()) {
      repeated++;
    }
    assertThat(repeated).isEqualTo(10);
  }
}
