package org.dayanisma.casework.cases.application;

import org.dayanisma.casework.cases.domain.Cases;

class InMemoryCasesTest extends CasesContract {

  private final InMemoryCases store = new InMemoryCases();

  @Override
  protected Cases cases() {
    return store;
  }

  @Override
  protected OwnCases ownCases() {
    return store;
  }

  @Override
  protected CaseOverviews overviews() {
    return store;
  }
}
