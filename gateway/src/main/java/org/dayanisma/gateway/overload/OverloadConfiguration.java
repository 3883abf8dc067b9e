package org.dayanisma.gateway.overload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.dayanisma.gateway.edge.FilterOrder;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
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
  KeptConnections keptConnections() {
    return new KeptConnections();
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> knownConnections(
      KeptConnections connections) {
    return factory -> factory.addProtocolHandlerCustomizers(connections::of);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatWebServerFactory> door(OverloadProperties properties) {
    return factory -> {
      factory.setProtocol(DoorProtocol.class.getName());
      factory.addProtocolHandlerCustomizers(
          (DoorProtocol door) -> door.setMostPerAddress(properties.connectionsPerAddress()));
    };
  }

  @Bean
  Draining draining(OverloadProperties properties, KeptConnections connections) {
    return new Draining(properties.drain(), connections);
  }

  @Bean
  FilterRegistrationBean<ShedOverload> shedOverload(InFlight inFlight, MeterRegistry metrics) {
    Counter shed = Counter.builder("dayanisma.gateway.shed").register(metrics);
    return FilterOrder.OVERLOAD.of(new ShedOverload(inFlight, shed));
  }
}
