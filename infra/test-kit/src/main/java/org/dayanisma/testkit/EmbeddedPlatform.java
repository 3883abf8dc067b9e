package org.dayanisma.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a Spring test what a service needs around it: a document store with a database of its own,
 * a Kafka broker, a key folder, an identity provider, free ports.
 *
 * <p>The servers start once per JVM. Which ones: the embedded ones; the store named by {@code
 * DAYANISMA_TEST_MONGODB_URI} instead of the embedded one when that is set; with the system
 * property {@code dayanisma.test.containers=true} real MongoDB and Kafka in containers, which fails
 * without Docker and is never skipped.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EmbeddedPlatform {

  /** Whether the test needs a document store. */
  boolean mongo() default true;

  /** Whether the test needs a broker. */
  boolean kafka() default true;

  /**
   * Whether this context gets a broker of its own, stopped with the context: for tests that would
   * disturb others, or be disturbed by their topics and groups.
   */
  boolean ownKafka() default false;
}
