/**
 * HTTP conventions of every service: problem answers (RFC 9457), strict and bounded JSON,
 * correlation ids, security headers, keyset pages, idempotency keys and entity versions.
 * Auto-configured in a servlet application.
 */
@NullMarked
package org.dayanisma.httpapi;

import org.jspecify.annotations.NullMarked;
