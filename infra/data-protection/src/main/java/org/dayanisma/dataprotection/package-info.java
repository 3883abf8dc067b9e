/**
 * Personal data at rest and in transit between services: one data key per subject, field encryption
 * bound to its place, blind indexes, sealed payloads, erasure by key destruction. All cryptography
 * is Google Tink.
 */
@NullMarked
package org.dayanisma.dataprotection;

import org.jspecify.annotations.NullMarked;
