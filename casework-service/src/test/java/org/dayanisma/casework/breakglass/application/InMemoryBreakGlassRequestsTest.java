package org.dayanisma.casework.breakglass.application;

import org.dayanisma.casework.breakglass.domain.BreakGlassRequests;

class InMemoryBreakGlassRequestsTest extends BreakGlassContract {

  private final InMemoryBreakGlassRequests store = new InMemoryBreakGlassRequests();

  @Override
  protected BreakGlassRequests requests() {
    return store;
  }
}
