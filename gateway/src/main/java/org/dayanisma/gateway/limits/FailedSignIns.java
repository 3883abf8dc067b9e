package org.dayanisma.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dayanisma.accesscontrol.VerifiedTokens;
import org.dayanisma.gateway.edge.Address;
import org.dayanisma.gateway.edge.Problem;
import org.dayanisma.gateway.limits.CallerBuckets.Taken;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts refused tokens by address. Beyond the limit no further token from that address is looked
 * at, except those remembered as valid, so an attacker behind the same address does not lock out
 * people who are already signed in.
 */
final class FailedSignIns extends OncePerRequestFilter {

  private static final String BEARER = "bearer ";

  private final CallerBuckets failures;
  private final VerifiedTokens verified;

  FailedSignIns(LimitsProperties limits, Buckets buckets, VerifiedTokens verified) {
    this.failures = buckets.of("failed-sign-in", limits.failedSignIns());
    this.verified = verified;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (credentials == null) {
      chain.doFilter(request, response);
      return;
    }
    String address = Address.of(request);
    Taken state = failures.look(address);
    if (!state.granted() && !isKnown(credentials)) {
      response.setHeader("RateLimit-Policy", state.policy());
      response.setHeader("RateLimit", state.state());
      Problem.TOO_MANY_REQUESTS.write(response, state.pause());
      return;
    }
    chain.doFilter(request, response);
    if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED
        && request.getAttribute(CallerLimits.SIGNED_IN_OR_OPEN) == null) {
      failures.take(address);
    }
  }

  private boolean isKnown(String credentials) {
    return credentials.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && verified.hasSeen(credentials.substring(BEARER.length()));
  }
}
