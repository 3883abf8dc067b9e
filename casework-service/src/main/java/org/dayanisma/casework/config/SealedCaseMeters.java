package org.dayanisma.casework.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.dayanisma.casework.cases.domain.Cases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The number of sealed cases on which nobody can act, without ids, so that an operator asks why.
 */
@Configuration(proxyBeanMethods = false)
class SealedCaseMeters {

  @Bean
  MeterBinder sealedCasesWithoutKeeper(Cases cases) {
    return registry -> gauge(cases, registry);
  }

  private static void gauge(Cases cases, MeterRegistry registry) {
    Gauge.builder("dayanisma.casework.sealed.without.keeper", cases, Cases::countWithoutKeeper)
        .description("open sealed cases of whose team nobody is left, and that no officer keeps")
        .register(registry);
  }
}
