package org.dayanisma.accesscontrol;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** An operator's tool, like the rotation of keys. */
@TestConfiguration(proxyBeanMethods = false)
class OperatorSample {

  @Bean
  Rotation rotation() {
    return new Rotation();
  }

  @Endpoint(id = "rotation")
  static class Rotation {

    @ReadOperation
    String progress() {
      return "the secret of operators";
    }

    @WriteOperation
    String rotate() {
      return "the secret of operators";
    }
  }
}
