package org.dayanisma.httpapi;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the HTTP API.
 *
 * @param maxBodyBytes largest request body in bytes, at least 1
 * @param contentSecurityPolicy sent with every answer that does not set its own
 * @param idempotency how repeated requests are recognised
 */
@ConfigurationProperties("dayanisma.http")
public record HttpApiProperties(
    @DefaultValue("1048576") long maxBodyBytes,
    @DefaultValue(SecurityHeaders.DEFAULT_CONTENT_POLICY) String contentSecurityPolicy,
    @DefaultValue Idempotency idempotency) {

  public HttpApiProperties {
    if (maxBodyBytes < 1) {
      throw new IllegalArgumentException("dayanisma.http.max-body-bytes must be at least 1");
    }
  }

  /**
   * Idempotency keys.
   *
   * @param keptFor how long an answer is kept
   * @param lease the longest time after the death of a process until its requests can be repeated;
   *     renewed while a request is executed, however long that takes
   */
  public record Idempotency(
      @DefaultValue("24h") Duration keptFor, @DefaultValue("10s") Duration lease) {

    public Idempotency {
      if (!keptFor.isPositive() || !lease.isPositive()) {
        throw new IllegalArgumentException("dayanisma.http.idempotency must be positive");
      }
    }
  }
}
