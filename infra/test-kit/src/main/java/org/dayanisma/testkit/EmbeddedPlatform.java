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
 * <p>The servers start once per JVM. By default they are the embedded ones. If {@code
 * DAYANISMA_TEST_MONGODB_URI} is set, it names the store to use instead of the embedded one. With
 * the system property {@code dayanisma.test.containers=true} they are real MongoDB and Kafka in
 * containers; this fails without Docker and is never skipped.
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
