/**
 * A real Kafka broker and a MongoDB-protocol server inside the JVM, for tests and the local
 * platform; never for a service.
 *
 * <ul>
 *   <li>{@code EmbeddedMongo}: in memory, or on disk where every acknowledged write survives {@code
 *       kill -9}.
 *   <li>{@code EmbeddedKafka}: one KRaft node, in a temporary folder or in a folder that is kept.
 * </ul>
 */
@NullMarked
package org.dayanisma.embedded;

import org.jspecify.annotations.NullMarked;
