package org.dayanisma.casework.application;

import org.dayanisma.casework.domain.BreakGlassRequests;

class InMemoryBreakGlassRequestsTest extends BreakGlassContract {

  private final InMemoryBreakGlassRequests store = new InMemoryBreakGlassRequests();

  @Override
  protected BreakGlassRequests requests() {
    return store;
  }
}
