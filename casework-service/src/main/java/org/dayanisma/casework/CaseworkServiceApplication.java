package org.dayanisma.casework;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The casework service; its settings are in {@code casework-service.yml}. */
@SpringBootApplication
public class CaseworkServiceApplication {

  /** The application, ready to run alone or beside others in one process. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(CaseworkServiceApplication.class)
        .properties("spring.config.name=casework-service");
  }

  public static void main(String[] args) {
    application().run(args);
  }
}
