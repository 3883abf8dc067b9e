package org.dayanisma.casework.application;

import org.dayanisma.casework.domain.Cases;

class InMemoryCasesTest extends CasesContract {

  private final InMemoryCases store = new InMemoryCases();

  @Override
  protected Cases cases() {
    return store;
  }

  @Override
  protected CaseOverviews overviews() {
    return store;
  }
}
