package org.dayanisma.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The public door of the platform: it verifies, limits, forwards, and answers for services that
 * cannot.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class GatewayApplication {

  /**
   * The application under its own configuration name, so that several can live on one class path.
   */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(GatewayApplication.class)
        .properties("spring.config.name=gateway");
  }

  public static void main(String[] args) {
    application().run(args);
  }
}
