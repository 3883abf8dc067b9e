package org.dayanisma.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.dayanisma.accesscontrol.VerifiedTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FailedSignInsTest {

  private static final Limit THREE_A_MINUTE = new Limit(3, Duration.ofMinutes(1));

  private final AtomicLong now = new AtomicLong();
  private final Set<String> valid = new HashSet<>(Set.of("good"));
  private final Set<String> verified = new HashSet<>();
  private int checked;

  private final FailedSignIns door =
      new FailedSignIns(
          new LimitsProperties(
              THREE_A_MINUTE,
              THREE_A_MINUTE,
              THREE_A_MINUTE,
              THREE_A_MINUTE,
              THREE_A_MINUTE,
              1,
              1,
              1,
              THREE_A_MINUTE,
              100),
          new Buckets(100, clock(), new SimpleMeterRegistry()),
          verified());

  @Test
  void looksAtNoMoreTokensOfAnAddressThatSentTooManyBadOnes() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(send("bad-" + i, "192.0.2.1").getStatus()).isEqualTo(401);
    }
    MockHttpServletResponse refused = send("bad-3", "192.0.2.1");
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getHeader("Retry-After")).isEqualTo("20");
    assertThat(refused.getHeader("RateLimit")).isEqualTo("\"failed-sign-in\";r=0;t=20");
    assertThat(refused.getContentAsString()).contains("\"code\":\"too-many-requests\"");
    assertThat(checked).isEqualTo(3);
    now.addAndGet(Duration.ofSeconds(20).toNanos());
    assertThat(send("good", "192.0.2.1").getStatus()).isEqualTo(200);
  }

  @Test
  void doesNotLockOutWhoIsSignedInAlreadyNorOtherAddresses() throws Exception {
    assertThat(send("good", "192.0.2.1").getStatus()).isEqualTo(200);
    for (int i = 0; i < 4; i++) {
      send("bad", "192.0.2.1");
    }
    assertThat(send("good", "192.0.2.1").getStatus()).isEqualTo(200);
    assertThat(send("bad", "192.0.2.2").getStatus()).isEqualTo(401);
  }

  @Test
  void whoSendsNoTokenIsNotAskedForOne() throws Exception {
    for (int i = 0; i < 4; i++) {
      send("bad", "192.0.2.1");
    }
    assertThat(send(null, "192.0.2.1").getStatus()).isEqualTo(401);
  }

  @Test
  void whatAServiceRefusesIsNoFailedSignIn() throws Exception {
    valid.add("step-up");
    for (int i = 0; i < 5; i++) {
      assertThat(send("step-up", "192.0.2.1").getStatus()).isEqualTo(401);
    }
  }

  /** Behind the filter: tokens are checked; one of the valid ones is refused by a service. */
  private MockHttpServletResponse send(@Nullable String token, String address) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/units");
    request.setRemoteAddr(address);
    if (token != null) {
      request.addHeader("Authorization", "Bearer " + token);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    door.doFilter(
        request,
        response,
        (passed, answer) -> {
          checked++;
          if (token != null && valid.contains(token)) {
            verified.add(token);
            passed.setAttribute(CallerLimits.SIGNED_IN_OR_OPEN, true);
          }
          response.setStatus("good".equals(token) ? 200 : 401);
        });
    return response;
  }

  private VerifiedTokens verified() {
    return new VerifiedTokens() {
      @Override
      public boolean knows(String token) {
        return false;
      }

      @Override
      public boolean hasSeen(String token) {
        return verified.contains(token);
      }
    };
  }

  private TimeMeter clock() {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return now.get();
      }

      @Override
      public boolean isWallClockBased() {
        return false;
      }
    };
  }
}
