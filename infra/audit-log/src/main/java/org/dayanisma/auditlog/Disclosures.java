package org.dayanisma.auditlog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.MethodParameter;

/** Gives the argument of a controller method that is to record what its route discloses. */
@FunctionalInterface
public interface Disclosures {

  /** The disclosure that the request is; empty if its route is none with {@link Discloses}. */
  Optional<Disclosure> of(MethodParameter parameter, HttpServletRequest request);
}
