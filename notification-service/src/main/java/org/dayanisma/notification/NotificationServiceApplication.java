package org.dayanisma.notification;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the service; its configuration is {@code notification-service.yml}. */
@SpringBootApplication
public class NotificationServiceApplication {

  public static void main(String[] args) {
    application().run(args);
  }

  /** The application, to be run here or beside others in one process. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(NotificationServiceApplication.class)
        .properties("spring.config.name=notification-service");
  }
}
