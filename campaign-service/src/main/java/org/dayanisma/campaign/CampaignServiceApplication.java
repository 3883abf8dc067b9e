package org.dayanisma.campaign;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Campaigns and what they ask of people. */
@SpringBootApplication(proxyBeanMethods = false)
public class CampaignServiceApplication {

  /**
   * The application under its own configuration name, so that several can live on one class path.
   */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(CampaignServiceApplication.class)
        .properties("spring.config.name=campaign-service");
  }

  public static void main(String[] args) {
    application().run(args);
  }
}
