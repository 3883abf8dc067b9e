package org.dayanisma.auditlog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.MethodParameter;

/** Provides the argument with which a controller method records what its route discloses. */
@FunctionalInterface
public interface Disclosures {

  /** The disclosure of this request; empty if its route has no {@link Discloses}. */
  Optional<Disclosure> of(MethodParameter parameter, HttpServletRequest request);
}
