package org.dayanisma.auditlog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dayanisma.httpapi.KeptAnswer;
import org.dayanisma.httpapi.Telling;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Records the reading of an answer that is kept from an earlier request: it is read by whoever gets
 * it, now, as who they are now, for what they say now.
 */
final class ToldAgainInterceptor implements HandlerInterceptor {

  private final DisclosureInterceptor disclosures;

  ToldAgainInterceptor(DisclosureInterceptor disclosures) {
    this.disclosures = disclosures;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Discloses route = DisclosureInterceptor.routeOf(handler);
    KeptAnswer.repeatedBy(request).ifPresent(kept -> tellAgain(kept, route, request));
    return true;
  }

  private void tellAgain(KeptAnswer kept, @Nullable Discloses route, HttpServletRequest request) {
    for (Telling told : kept.told()) {
      if (route == null) {
        throw KeptAnswer.notKept(); // the route told of people when it was made, and no longer does
      }
      disclosures.disclosure(route, request).again(told, kept.status());
    }
  }
}
