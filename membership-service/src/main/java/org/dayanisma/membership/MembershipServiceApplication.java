package org.dayanisma.membership;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The membership service as a program. */
@SpringBootApplication
public class MembershipServiceApplication {

  /** Ready to run, also beside other services in one JVM. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(MembershipServiceApplication.class)
        .properties("spring.config.name=membership-service");
  }

  public static void main(String[] args) {
    application().run(args);
  }
}
