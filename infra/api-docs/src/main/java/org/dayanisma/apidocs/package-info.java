/**
 * The OpenAPI 3.1 document of a service: what its controllers, their policies, bodies and bounds
 * say by themselves, with the words of the files in {@code openapi/<service>/}. It is served on the
 * management port only, and made at the first request for it.
 */
@NullMarked
package org.dayanisma.apidocs;

import org.jspecify.annotations.NullMarked;
