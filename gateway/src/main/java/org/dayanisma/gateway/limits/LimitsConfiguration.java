package org.dayanisma.gateway.limits;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import org.dayanisma.accesscontrol.AccessProperties;
import org.dayanisma.accesscontrol.VerifiedTokens;
import org.dayanisma.gateway.edge.FilterOrder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Failed sign-ins are checked before tokens are looked at; callers are counted once they are known.
 */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

  @Bean
  Buckets buckets(LimitsProperties limits, MeterRegistry metrics) {
    return new Buckets(limits.callersRemembered(), TimeMeter.SYSTEM_NANOTIME, metrics);
  }

  @Bean
  FilterRegistrationBean<FailedSignIns> failedSignIns(
      LimitsProperties limits, Buckets buckets, VerifiedTokens verified) {
    return FilterOrder.FAILED_SIGN_INS.of(new FailedSignIns(limits, buckets, verified));
  }

  @Bean
  FilterRegistrationBean<CallerLimits> callerLimits(
      LimitsProperties limits, Buckets buckets, AccessProperties access) {
    return FilterOrder.CALLER_LIMITS.of(
        new CallerLimits(OpenRoutes.of(access.openPaths()), limits, buckets));
  }

  @Bean
  FilterRegistrationBean<AtOnce> atOnce(LimitsProperties limits) {
    return FilterOrder.AT_ONCE.of(new AtOnce(limits));
  }
}
