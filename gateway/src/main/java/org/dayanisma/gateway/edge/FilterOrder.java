package org.dayanisma.gateway.edge;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/**
 * The gateway's filters from the outside in. All stand behind the edge filter of http-api, so that
 * every refusal has a correlation id and the security headers.
 */
public enum FilterOrder {
  /** The cheapest refusals come first. */
  OVERLOAD(Ordered.HIGHEST_PRECEDENCE + 10),
  REQUEST_SHAPE(Ordered.HIGHEST_PRECEDENCE + 11),
  FAILED_SIGN_INS(Ordered.HIGHEST_PRECEDENCE + 12),
  /** Behind Spring Security (-100): the caller is known. */
  CALLER_LIMITS(-90),
  AT_ONCE(-89);

  private final int order;

  FilterOrder(int order) {
    this.order = order;
  }

  /** Registers the filter at this place. */
  public <F extends Filter> FilterRegistrationBean<F> of(F filter) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }
}
