package org.dayanisma.gateway.overload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.dayanisma.gateway.edge.FilterOrder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the bound on parallel work in front of everything, and draining before stopping. */
@Configuration(proxyBeanMethods = false)
class OverloadConfiguration {

  @Bean
  InFlight inFlight(OverloadProperties properties, MeterRegistry metrics) {
    InFlight inFlight = new InFlight(properties.mostInFlight(), properties.keptForUrgent());
    metrics.gauge("dayanisma.gateway.in-flight", inFlight, InFlight::count);
    return inFlight;
  }

  @Bean
  Draining draining(OverloadProperties properties) {
    return new Draining(properties.drain());
  }

  @Bean
  FilterRegistrationBean<ShedOverload> shedOverload(
      InFlight inFlight, Draining draining, MeterRegistry metrics) {
    Counter shed = Counter.builder("dayanisma.gateway.shed").register(metrics);
    return FilterOrder.OVERLOAD.of(new ShedOverload(inFlight, draining, shed));
  }
}
