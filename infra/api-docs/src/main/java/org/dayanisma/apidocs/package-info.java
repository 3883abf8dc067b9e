/**
 * OpenAPI 3.1 of a service: what its controllers, their policies, bodies and bounds say by
 * themselves, in the words of the service's {@code openapi.yml}. Served on the management port only
 * and made at the first request for it.
 */
@NullMarked
package org.dayanisma.apidocs;

import org.jspecify.annotations.NullMarked;
